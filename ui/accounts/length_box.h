// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QComboBox>
#include <chrono>

/// A choice of one length of time: offsets from UTC, or intervals. A length that is not in the list joins it when it is set.
class LengthBox : public QComboBox
{
    Q_OBJECT

public:
    enum class Kind { Offset, Interval };

    LengthBox(Kind kind, QWidget *parent);

    void setLength(std::chrono::seconds length);
    std::chrono::seconds length() const;

private:
    QString word(std::chrono::seconds length) const;

    const Kind m_kind;
};
