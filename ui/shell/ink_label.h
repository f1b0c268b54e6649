// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "theme/tokens.h"
#include "theme/type.h"

#include <QLabel>

/// A label of one role of type and one token of colour. Both follow the theme and the system's font while it lives.
/// Its text is plain.
class InkLabel : public QLabel
{
    Q_OBJECT

public:
    using Ink = QRgb Tokens::*;

    InkLabel(TextRole role, Ink ink, const QString &text, QWidget *parent);

    void setInk(Ink ink);
    /// Lines below this height, in pixels, are centred in it: text of a small font takes the design's line.
    void setLineHeight(int pixels);

protected:
    void changeEvent(QEvent *event) override;

private:
    void renewInk();

    Ink m_ink;
    int m_lineHeight = 0;
};
