// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "chart/series_menu.h"

#include <QKeyEvent>
#include <QLineEdit>
#include <QMouseEvent>
#include <QWidgetAction>
#include <algorithm>

SeriesMenu::SeriesMenu(const QString &title, QWidget *parent)
    : QMenu(title, parent)
{
    setAccessibleName(title);
}

void SeriesMenu::setSeries(const ChartData *run, const ShownStrips &shown)
{
    clear();
    m_search = nullptr;
    m_field = nullptr;
    m_ranks = nullptr;
    const size_t count = run ? run->others.size() : 0;
    menuAction()->setEnabled(count > 0);
    if (count == 0)
        return;
    const auto isOther = [](const NamedSeries &series) { return isOfOtherRank(series.name); };
    const auto isShown = [&](const NamedSeries &series) {
        return std::ranges::find(shown, series.name, &ShownStrip::name) != shown.end();
    };
    const auto ranks = size_t(std::ranges::count_if(run->others, isOther));
    if (count - ranks > MostWithoutFilter) {
        m_field = new QLineEdit;
        m_field->setPlaceholderText(tr("Filter", "the names of series"));
        m_field->setAccessibleName(tr("Filter the series"));
        m_field->setClearButtonEnabled(true);
        m_search = new QWidgetAction(this);
        m_search->setDefaultWidget(m_field);
        addAction(m_search);
        connect(m_field, &QLineEdit::textChanged, this, &SeriesMenu::filter);
    }
    for (const NamedSeries &series : run->others) {
        if (!isOther(series))
            add(this, series.name, isShown(series));
    }
    if (ranks == 0)
        return;
    m_ranks = new SeriesMenu(tr("Other ranks", "processes of a distributed training"), this);
    addMenu(m_ranks);
    for (const NamedSeries &series : run->others) {
        if (isOther(series))
            add(m_ranks, series.name, isShown(series));
    }
}

void SeriesMenu::add(SeriesMenu *menu, const std::string &name, bool isShown)
{
    const QString text = QString::fromStdString(name);
    QString shown = text;
    QAction *action = menu->addAction(shown.replace(u'&', QStringLiteral("&&")));
    action->setCheckable(true);
    action->setChecked(isShown);
    action->setData(text);
    connect(action, &QAction::triggered, this, [this, text](bool isChecked) { Q_EMIT toggled(text, isChecked); });
}

void SeriesMenu::filter(const QString &text)
{
    const QList<QAction *> all = actions();
    for (QAction *action : all) {
        if (action->isCheckable())
            action->setVisible(action->data().toString().contains(text, Qt::CaseInsensitive));
    }
}

/// With the menu left open.
bool SeriesMenu::toggle(QAction *action)
{
    if (!action || !action->isCheckable() || !action->isEnabled())
        return false;
    action->trigger();
    return true;
}

void SeriesMenu::showEvent(QShowEvent *event)
{
    QMenu::showEvent(event);
    if (m_field)
        m_field->setFocus(Qt::PopupFocusReason);
}

void SeriesMenu::mouseReleaseEvent(QMouseEvent *event)
{
    if (!toggle(actionAt(event->position().toPoint())))
        QMenu::mouseReleaseEvent(event);
}

void SeriesMenu::keyPressEvent(QKeyEvent *event)
{
    if (event->key() != Qt::Key_Space || !toggle(activeAction()))
        QMenu::keyPressEvent(event);
}
