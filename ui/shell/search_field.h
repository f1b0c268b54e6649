// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QLineEdit>

class QAction;
class QLabel;

/// The field of the top bar that searches jobs: a sign, a hint at its shortcut while it is empty, a cross while it is not.
class SearchField : public QLineEdit
{
    Q_OBJECT

public:
    static constexpr int Width = 256; ///< pixels
    static constexpr int NarrowWidth = 176;

    explicit SearchField(QWidget *parent = nullptr);

    /// Narrow: fewer words, and no hint.
    void setNarrow(bool isNarrow);

protected:
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void renew();

    QAction *m_sign;
    QAction *m_clear;
    QLabel *m_hint;
    bool m_isNarrow = false;
};
