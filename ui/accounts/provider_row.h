// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "accounts/provider_choice.h"

#include <QAbstractButton>

/// One provider to choose: icon, name and host, and the radio button's mark at the end. One of a group: arrows move
/// between the rows, screen readers say which one is on.
class ProviderRow : public QAbstractButton
{
    Q_OBJECT

public:
    ProviderRow(const ProviderChoice &choice, QWidget *parent);

    const ProviderChoice &choice() const { return m_choice; }
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void paintGround(QPainter &painter) const;
    void paintWords(QPainter &painter) const;

    const ProviderChoice m_choice;
};
