// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "providers/json_document.h"

namespace json {

/// Cuts a text into Nodes; used by Document::parse only.
class Reader
{
public:
    explicit Reader(QByteArrayView text)
        : m_text(text)
    {}

    /// Reads the whole text. False leaves the reason in error().
    bool read();
    std::vector<Node> takeNodes() { return std::move(m_nodes); }
    const SyntaxError &error() const { return m_error; }

private:
    bool value(int depth, quint32 keyBegin, quint32 keyEnd);
    bool container(size_t node, int depth);
    bool member(int depth);
    bool string();
    bool scalar(size_t node);
    void skipBlanks();
    bool fail(QLatin1StringView what);
    bool atEnd() const { return m_at >= m_text.size(); }
    char here() const { return m_text[m_at]; }

    QByteArrayView m_text;
    qsizetype m_at = 0;
    std::vector<Node> m_nodes;
    SyntaxError m_error;
};

} // namespace json
