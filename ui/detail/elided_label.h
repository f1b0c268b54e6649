// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "detail/role_label.h"

/// A label of one line that shrinks: text that does not fit is elided, its tooltip and accessible name have all of it.
/// Selectable; what is copied while it is elided is the whole text.
class ElidedLabel : public RoleLabel
{
    Q_OBJECT

public:
    ElidedLabel(Qt::TextElideMode mode, TextRole role, Ink ink, QWidget *parent = nullptr);

    void setFullText(const QString &text);
    const QString &fullText() const { return m_fullText; }
    bool isElided() const { return text() != m_fullText; }

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void fit();

    Qt::TextElideMode m_mode;
    QString m_fullText;
};
