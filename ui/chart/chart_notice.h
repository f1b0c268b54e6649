// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QTimer>
#include <QWidget>
#include <functional>

class QLabel;
class QPushButton;

/// One sentence over the lower edge of the chart, with at most one button; also said to assistive technology. Good news
/// leaves by itself, a problem stays until it is closed.
class ChartNotice : public QWidget
{
    Q_OBJECT

public:
    explicit ChartNotice(QWidget *chart);

    void say(const QString &sentence);
    void warn(const QString &sentence);
    /// Stays until another takes its place; the button does `action`.
    void offer(const QString &sentence, const QString &button, std::function<void()> action);
    QString sentence() const;

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void show(const QString &sentence, const QString &button);
    void place();

    QLabel *m_label;
    QPushButton *m_button;
    std::function<void()> m_action;
    QTimer m_leaving;
};
