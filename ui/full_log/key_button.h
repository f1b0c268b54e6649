// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QToolButton>

/// A button that says its key behind its words, fainter: `Go to line  Ctrl+G`.
class KeyButton : public QToolButton
{
    Q_OBJECT

public:
    KeyButton(const QString &text, const QKeySequence &key, QWidget *parent);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QString m_words;
    QString m_key;
};
