// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "chart/chart_data.h"
#include "chart/shown_strip.h"

#include <QMenu>

class QLineEdit;
class QWidgetAction;

/// All series of a run beside those of the large plot, each with a check mark: shown in a strip. Those of other ranks are in
/// a menu of their own. It stays open while a person ticks several; with many of them a field finds some.
class SeriesMenu : public QMenu
{
    Q_OBJECT

public:
    static constexpr size_t MostWithoutFilter = 12;

    SeriesMenu(const QString &title, QWidget *parent);

    /// What the run has and what of it is shown; null: nothing.
    void setSeries(const ChartData *run, const ShownStrips &shown);

Q_SIGNALS:
    void toggled(const QString &name, bool isShown);

protected:
    void showEvent(QShowEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void add(SeriesMenu *menu, const std::string &name, bool isShown);
    void filter(const QString &text);
    bool toggle(QAction *action);

    QLineEdit *m_field = nullptr;
    QWidgetAction *m_search = nullptr;
    SeriesMenu *m_ranks = nullptr;
};
