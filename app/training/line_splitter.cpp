// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "training/line_splitter.h"

#include <cstring>

namespace training {
namespace {

QByteArrayView withoutCarriageReturn(QByteArrayView line)
{
    return line.endsWith('\r') ? line.chopped(1) : line;
}

QByteArrayView withoutByteOrderMark(QByteArrayView line)
{
    return line.startsWith("\xef\xbb\xbf") ? line.sliced(3) : line;
}

} // namespace

void LineSplitter::feed(QByteArrayView bytes, LogLines *lines)
{
    while (!bytes.isEmpty()) {
        const auto *const newline =
            static_cast<const char *>(std::memchr(bytes.data(), '\n', size_t(bytes.size())));
        if (!newline) {
            m_rest.append(bytes);
            return;
        }
        QByteArrayView line = bytes.first(newline - bytes.data());
        bytes = bytes.sliced(line.size() + 1);
        if (!m_rest.isEmpty()) {
            m_rest.append(line);
            line = m_rest;
        }
        if (m_atStart)
            line = withoutByteOrderMark(line);
        m_atStart = false;
        lines->append(withoutCarriageReturn(line));
        m_rest.resize(0);
    }
}

void LineSplitter::finish(LogLines *lines)
{
    const QByteArrayView line = m_atStart ? withoutByteOrderMark(m_rest) : QByteArrayView(m_rest);
    if (!line.isEmpty())
        lines->append(withoutCarriageReturn(line));
    m_rest.resize(0);
    m_atStart = false;
}

} // namespace training
