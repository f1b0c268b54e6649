// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "compare/run_picker.h"

#include "plain_text.h"
#include "text.h"
#include "theme/icons.h"
#include "theme/palette.h"
#include "theme/type.h"

#include <QAction>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QScreen>
#include <QVBoxLayout>
#include <algorithm>

namespace {

constexpr QSize PickerSize(380, 340);

} // namespace

RunPicker::RunPicker(QWidget *parent)
    : QFrame(parent, Qt::Popup)
    , m_field(new QLineEdit(this))
    , m_list(new QListWidget(this))
    , m_note(new QLabel(this))
{
    setFrameShape(QFrame::StyledPanel);
    setAccessibleName(tr("Add run"));
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::Base);
    m_field->setPlaceholderText(tr("Search names, models, IDs"));
    m_field->setAccessibleName(m_field->placeholderText());
    m_field->addAction(iconFor(Icon::Search, tokensFor(palette())), QLineEdit::LeadingPosition);
    m_field->installEventFilter(this);
    m_list->setAccessibleName(tr("Runs"));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setUniformItemSizes(true);
    m_list->setFocusPolicy(Qt::NoFocus); // keys go to the field, which hands on those that walk
    m_list->setTextElideMode(Qt::ElideRight);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_note->setFont(fontFor(TextRole::Caption, font()));
    m_note->setForegroundRole(QPalette::PlaceholderText);
    m_note->setTextFormat(Qt::PlainText);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(8, 8, 8, 8);
    layout->setSpacing(6);
    for (QWidget *part : std::initializer_list<QWidget *>{m_field, m_list, m_note})
        layout->addWidget(part);
    setFocusProxy(m_field);
    connect(m_field, &QLineEdit::textChanged, this, &RunPicker::search);
    connect(m_list, &QListWidget::itemClicked, this, [this](const QListWidgetItem *item) { choose(m_list->row(item)); });
}

void RunPicker::openBelow(const QWidget *anchor, std::vector<PickedRun> runs)
{
    m_runs = std::move(runs);
    m_field->clear();
    search({});
    resize(PickerSize);
    const bool isMirrored = anchor->layoutDirection() == Qt::RightToLeft;
    const QPoint corner = anchor->mapToGlobal(QPoint(isMirrored ? anchor->width() - width() : 0, anchor->height() + 4));
    const QRect screen = anchor->screen()->availableGeometry();
    move(std::clamp(corner.x(), screen.left(), std::max(screen.left(), screen.right() - width())),
         std::clamp(corner.y(), screen.top(), std::max(screen.top(), screen.bottom() - height())));
    show();
    m_field->setFocus(Qt::PopupFocusReason);
}

void RunPicker::search(const QString &words)
{
    const QStringList terms = words.toLower().split(u' ', Qt::SkipEmptyParts);
    m_shown.clear();
    m_list->clear();
    size_t matching = 0;
    for (size_t i = 0; i < m_runs.size(); ++i) {
        const PickedRun &run = m_runs[i];
        const bool isMeant = std::ranges::all_of(terms, [&](const QString &term) { return run.haystack.contains(term); });
        if (!isMeant || ++matching > MostShown)
            continue;
        m_shown.push_back(i);
        auto *item = new QListWidgetItem(run.about.isEmpty() ? oneLine(run.name) : oneLine(run.name) + QStringLiteral("   ") + oneLine(run.about), m_list);
        item->setToolTip(plainTooltip(run.key.id));
        item->setSizeHint({0, rowHeightFor(28, font())});
    }
    if (!m_shown.empty())
        m_list->setCurrentRow(0);
    if (m_runs.empty())
        m_note->setText(tr("Every run that is known is compared already."));
    else if (matching == 0)
        m_note->setText(tr("No run matches."));
    else if (matching > m_shown.size())
        m_note->setText(tr("%1 of %2 runs. Search to find the others.").arg(text::number(qint64(m_shown.size())), text::number(qint64(matching))));
    else
        m_note->setText(tr("%n run(s)", nullptr, int(matching)));
}

void RunPicker::choose(int row)
{
    if (row < 0 || size_t(row) >= m_shown.size())
        return;
    const JobKey key = m_runs[m_shown[size_t(row)]].key;
    close();
    Q_EMIT picked(key);
}

bool RunPicker::eventFilter(QObject *field, QEvent *event)
{
    if (event->type() != QEvent::KeyPress)
        return QFrame::eventFilter(field, event);
    const auto *key = static_cast<const QKeyEvent *>(event);
    const int last = m_list->count() - 1;
    const auto go = [this, last](int row) { m_list->setCurrentRow(std::clamp(row, 0, std::max(last, 0))); };
    constexpr int page = 8;
    switch (key->key()) {
    case Qt::Key_Down: go(m_list->currentRow() + 1); return true;
    case Qt::Key_Up: go(m_list->currentRow() - 1); return true;
    case Qt::Key_PageDown: go(m_list->currentRow() + page); return true;
    case Qt::Key_PageUp: go(m_list->currentRow() - page); return true;
    case Qt::Key_Return:
    case Qt::Key_Enter: choose(m_list->currentRow()); return true;
    default: return false;
    }
}

void RunPicker::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        close();
    else
        QFrame::keyPressEvent(event);
}
