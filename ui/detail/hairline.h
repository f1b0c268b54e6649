// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QWidget>

/// The 1 px line between two sections, with its air above and below: 9 px in all. Also usable bare, as the edge of a pane.
class Hairline : public QWidget
{
public:
    enum class Kind { BetweenSections, EdgeBelow, EdgeBeside };
    explicit Hairline(Kind kind, QWidget *parent = nullptr);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    Kind m_kind;
};
