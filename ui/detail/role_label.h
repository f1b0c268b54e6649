// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "theme/tokens.h"
#include "theme/type.h"

#include <QLabel>

/// A label with the font of a role and the ink of a token. Both follow the widget around it: a new system font, another
/// theme. Services' words are shown literally.
class RoleLabel : public QLabel
{
    Q_OBJECT

public:
    using Ink = QRgb Tokens::*;

    RoleLabel(TextRole role, Ink ink, QWidget *parent = nullptr);

    void setInk(Ink ink);

protected:
    bool event(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void watchParent();
    void renewFont();
    void renewInk();

    TextRole m_role;
    Ink m_ink;
};
