// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "settings/log_font_chooser.h"

#include "shell/wheel_guard.h"
#include "theme/type.h"

#include <QEvent>
#include <QFontComboBox>
#include <QFontInfo>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QSignalBlocker>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace {

/// Two kinds of lines and the letters that fonts make hard to tell apart; what a service writes is not translated.
const auto Sample = QStringLiteral("{'loss': 0.8595, 'grad_norm': 0.8475, 'epoch': 1.51}\n"
                                   "2026-11-20 12:06:58 - INFO - 0O 1lI != ->");

} // namespace

LogFontChooser::LogFontChooser(QWidget *parent)
    : QWidget(parent)
    , m_family(new QFontComboBox(this))
    , m_size(new QComboBox(this))
    , m_system(new QPushButton(tr("Use the system's"), this))
    , m_preview(new QLabel(Sample, this))
{
    m_family->setFontFilters(QFontComboBox::MonospacedFonts);
    m_family->setAccessibleName(tr("Font family of the log"));
    m_size->setAccessibleName(tr("Font size of the log, in points"));
    for (const int points : {7, 8, 9, 10, 11, 12, 13, 14, 16, 18, 20, 24})
        m_size->addItem(QLocale().toString(points), double(points));
    for (QWidget *control : std::initializer_list<QWidget *>{m_family, m_size, m_system}) {
        control->setProperty("large", true);
        control->setMinimumHeight(32);
    }
    for (QComboBox *box : {static_cast<QComboBox *>(m_family), m_size})
        new WheelGuard(box);
    m_family->setMinimumWidth(120);
    m_preview->setTextFormat(Qt::PlainText);
    m_preview->setAccessibleName(tr("Preview"));
    m_preview->setLayoutDirection(Qt::LeftToRight);
    arrange();
    connect(m_family, &QFontComboBox::currentFontChanged, this, &LogFontChooser::give);
    connect(m_size, &QComboBox::activated, this, &LogFontChooser::give);
    connect(m_system, &QPushButton::clicked, this, [this] {
        choose({});
        Q_EMIT chosenByPerson({});
    });
    choose({});
}

void LogFontChooser::arrange()
{
    auto *row = new QHBoxLayout;
    row->setSpacing(8);
    row->addWidget(m_family, 1);
    row->addWidget(m_size);
    row->addWidget(m_system);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    column->addLayout(row);
    column->addWidget(m_preview);
}

void LogFontChooser::choose(const QString &stored)
{
    m_stored = stored;
    const QFont font = logFont(stored, this->font());
    const QSignalBlocker silence(m_family);
    // The system's may be an alias, which is in no list of families.
    m_family->setCurrentFont(QFont(QFontInfo(font).family()));
    showSize(font.pointSizeF());
    m_preview->setFont(font);
    m_system->setEnabled(!stored.isEmpty());
}

void LogFontChooser::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        choose(m_stored);
}

void LogFontChooser::give()
{
    QFont font(m_family->currentFont().family());
    font.setPointSizeF(m_size->currentData().toDouble());
    choose(font.toString());
    Q_EMIT chosenByPerson(m_stored);
}

void LogFontChooser::showSize(double points)
{
    int index = m_size->findData(points);
    if (index < 0) {
        const auto isLess = [&](int i) { return m_size->itemData(i).toDouble() < points; };
        for (index = 0; index < m_size->count() && isLess(index);)
            ++index;
        m_size->insertItem(index, QLocale().toString(points), points);
    }
    m_size->setCurrentIndex(index);
}
