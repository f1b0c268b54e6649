// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QWidget>

class QBoxLayout;
class QLabel;
class QMenu;
class QSpacerItem;
class QToolButton;

/// The head of the sidebar: the program's icon and name, the button that folds the pane into a rail, and the menu.
class SidebarHeader : public QWidget
{
    Q_OBJECT

public:
    explicit SidebarHeader(QWidget *parent = nullptr);

    /// Not owned. Without one there is no menu button.
    void setMenu(QMenu *menu);
    /// In a rail, icon and menu stand below each other.
    void setRail(bool isRail);

Q_SIGNALS:
    void collapseWanted();

protected:
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void arrange();
    void fitName();
    void renewLooks();

    QLabel *m_icon;
    QLabel *m_name;
    QToolButton *m_collapse;
    QToolButton *m_menu;
    QBoxLayout *m_layout;
    bool m_isRail = false;
};
