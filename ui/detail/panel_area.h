// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QScrollArea>

class QVBoxLayout;

/// A column of sections that scrolls up and down by itself. Its ground is a role of the palette.
class PanelArea : public QScrollArea
{
    Q_OBJECT

public:
    explicit PanelArea(QPalette::ColorRole ground, QWidget *parent = nullptr);

    /// Below what is there already.
    void add(QWidget *widget);
    /// Leaves air above the first section.
    void setTopMargin(int pixels);
    QVBoxLayout *column() const { return m_column; }
    QSize sizeHint() const override;

private:
    QVBoxLayout *m_column;
};
