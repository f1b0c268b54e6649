// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QMenu>

/// What can be done with one connection. The menu deletes itself when it closes; open it with popup().
class ConnectionMenu : public QMenu
{
    Q_OBJECT

public:
    enum class State {
        Asked,
        Paused, ///< by a person
        NoKey,  ///< in this run: there is nothing to refresh or to pause
    };

    /// `isEditable`: false for one that has nothing to edit and no key to enter, as in the demo.
    ConnectionMenu(State state, bool isEditable, QWidget *parent);

Q_SIGNALS:
    void refreshWanted();
    void pauseWanted(bool isPaused);
    void openJobWanted();
    void keyWanted();
    void editWanted();
    void removeWanted();
};
