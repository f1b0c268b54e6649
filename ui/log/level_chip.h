// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "log/level_filter.h"

#include <QToolButton>
#include <vector>

/// The filter chip `All levels` with a menu of levels to tick; several are shown together. Set, it names them, and its
/// cross, Delete or Backspace takes the filter away.
class LevelChip : public QToolButton
{
    Q_OBJECT

public:
    explicit LevelChip(QWidget *parent = nullptr);

    const LevelFilter &levels() const { return m_levels; }
    /// Does not emit.
    void setLevels(const LevelFilter &levels);

Q_SIGNALS:
    void levelsChosen(const LevelFilter &levels);

protected:
    bool eventFilter(QObject *menu, QEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void choose(const LevelFilter &levels);
    bool isCross(const QPoint &point) const;

    LevelFilter m_levels;
    std::vector<std::pair<Level, QAction *>> m_actions;
};
