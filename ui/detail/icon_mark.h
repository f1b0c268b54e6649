// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "detail/role_label.h"
#include "theme/icons.h"

#include <QWidget>

/// An icon that is no button, in the ink of a token. Says nothing to assistive technology: the words beside it do.
class IconMark : public QWidget
{
    Q_OBJECT

public:
    IconMark(Icon icon, RoleLabel::Ink ink, int size, QWidget *parent = nullptr);

    void setIcon(Icon icon, RoleLabel::Ink ink);
    QSize sizeHint() const override { return {m_size, m_size}; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    Icon m_icon;
    RoleLabel::Ink m_ink;
    int m_size;
};
