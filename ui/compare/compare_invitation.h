// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QWidget>

class QPushButton;

/// What stands in place of chart and table while there are fewer than two runs: how to come to more. Real widgets, so that
/// words and button are reached by keyboard and screen reader.
class CompareInvitation : public QWidget
{
    Q_OBJECT

public:
    explicit CompareInvitation(QWidget *parent);

Q_SIGNALS:
    void leaveWanted();

private:
    QPushButton *m_back;
};
