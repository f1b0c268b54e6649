// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QWidget>

class QHBoxLayout;

/// The title of a group in the filter panel, 28 px high; a button may stand at its end.
class PanelTitle : public QWidget
{
    Q_OBJECT

public:
    explicit PanelTitle(const QString &title, QWidget *parent);

    void addButton(QWidget *button);

private:
    QHBoxLayout *m_row;
};
