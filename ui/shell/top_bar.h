// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QWidget>

class QLabel;
class QLineEdit;
class QToolButton;

/// Title and count of the chosen view, the search field and Refresh.
class TopBar : public QWidget
{
    Q_OBJECT

public:
    explicit TopBar(QWidget *parent = nullptr);

    void setTitle(const QString &title);
    void setCount(const QString &count);

public Q_SLOTS:
    void focusSearch();

Q_SIGNALS:
    void searched(const QString &text); ///< while typing, 120 ms after the last key
    void tableWanted();                 ///< Down or Enter in the search field
    void refreshWanted();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QLabel *m_title;
    QLabel *m_count;
    QLineEdit *m_search;
    QToolButton *m_refresh;
};
