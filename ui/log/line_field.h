// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QLineEdit>

/// `Go to line` in the log's tool bar: hidden until somebody asks for it. Enter goes there, Esc leaves.
class LineField : public QLineEdit
{
    Q_OBJECT

public:
    explicit LineField(QWidget *parent = nullptr);

    void open();

Q_SIGNALS:
    void lineWanted(qint64 line); ///< from 0; may be beyond the end
    void left();                  ///< it is hidden again

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;

private:
    void go();
    void setInvalid(bool isInvalid);
};
