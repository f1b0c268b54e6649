// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "chart/chart_colors.h"

#include <QWidget>

class QLabel;
class QPushButton;

/// A sentence in place of the chart: a title, what it means, and what can be done.
class ChartMessage : public QWidget
{
    Q_OBJECT

public:
    explicit ChartMessage(QWidget *parent);

    /// An empty `button` shows none.
    void say(const QString &title, const QString &text, const QString &button, const QString &secondButton = {});
    void clear() { say({}, {}, {}); }
    void setColors(const ChartColors &colors);

Q_SIGNALS:
    void buttonClicked();
    void secondClicked();

protected:
    void changeEvent(QEvent *event) override;

private:
    void updateFonts();

    QLabel *m_title;
    QLabel *m_text;
    QPushButton *m_button;
    QPushButton *m_second;
};
