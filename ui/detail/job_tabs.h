// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "detail/detail_tab.h"

#include <QWidget>

class QTabBar;
class QToolButton;

/// The tabs of a job, and at their end the button that opens the info panel while that is closed.
class JobTabs : public QWidget
{
    Q_OBJECT

public:
    explicit JobTabs(QWidget *parent = nullptr);

    DetailTab tab() const;
    /// Shows it as chosen; emits nothing.
    void setTab(DetailTab tab);
    /// A local file has neither an overview nor raw JSON.
    void setFile(bool isFile);
    void setInfoButtonVisible(bool isVisible);

Q_SIGNALS:
    /// By a person.
    void tabChosen(DetailTab tab);
    void infoWanted();

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void renewLook();

    QTabBar *m_bar;
    QToolButton *m_info;
};
