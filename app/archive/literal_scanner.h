// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QByteArrayView>

/// Finds a run of bytes as fast as memory is read. Immutable; threads share one.
class LiteralScanner
{
public:
    enum class Case { Exact, AnyAscii }; ///< AnyAscii: letters a to z in either case, all else exactly

    /// `needle` is not empty.
    LiteralScanner(QByteArray needle, Case sensitivity);

    /// The first occurrence that begins in [from, to) and ends inside `text`; −1 when there is none.
    qsizetype find(QByteArrayView text, qsizetype from, qsizetype to) const;
    qsizetype size() const { return m_needle.size(); }
    const QByteArray &needle() const { return m_needle; } ///< in lower case when any case is meant

private:
    bool isAt(const char *text) const;

    QByteArray m_needle;
    bool m_folds = false;
    unsigned char m_firstFold = 0; ///< or-ed into a byte of the text before it is compared with the needle's first one
    unsigned char m_lastFold = 0;
};
