// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "settings/segmented.h"

#include <QButtonGroup>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QToolButton>
#include <algorithm>

Segmented::Segmented(const QString &name, const std::vector<Segment> &segments, QWidget *parent)
    : QFrame(parent)
    , m_buttons(new QButtonGroup(this))
{
    setProperty("look", QStringLiteral("track"));
    setAccessibleName(name);
    setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
    auto *row = new QHBoxLayout(this);
    for (const auto &[id, text] : segments) {
        auto *button = new QToolButton(this);
        button->setText(text);
        button->setCheckable(true);
        button->setProperty("look", QStringLiteral("segment"));
        //: %1: setting (Theme), %2: choice (Dark)
        button->setAccessibleName(tr("%1: %2").arg(name, text));
        m_buttons->addButton(button, int(m_ids.size()));
        m_ids.push_back(id);
        row->addWidget(button);
    }
    choose(m_ids.front());
    connect(m_buttons, &QButtonGroup::idClicked, this, [this](int index) {
        updateFocus();
        Q_EMIT chosenByPerson(m_ids[size_t(index)]);
    });
}

void Segmented::choose(const QString &id)
{
    const auto found = std::ranges::find(m_ids, id);
    const auto index = found == m_ids.end() ? 0 : found - m_ids.begin();
    m_buttons->button(int(index))->setChecked(true);
    updateFocus();
}

QString Segmented::chosen() const
{
    return m_ids[size_t(m_buttons->checkedId())];
}

void Segmented::keyPressEvent(QKeyEvent *event)
{
    // The buttons of an exclusive group move by arrows themselves; Home and End are left to us.
    const bool isHome = event->key() == Qt::Key_Home;
    if (!isHome && event->key() != Qt::Key_End)
        return QFrame::keyPressEvent(event);
    QAbstractButton *button = isHome ? m_buttons->buttons().front() : m_buttons->buttons().back();
    button->setFocus(Qt::OtherFocusReason);
    button->click();
}

void Segmented::updateFocus()
{
    for (QAbstractButton *button : m_buttons->buttons())
        button->setFocusPolicy(button->isChecked() ? Qt::StrongFocus : Qt::ClickFocus);
}
