// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QByteArrayView>
#include <QLatin1StringView>
#include <QString>
#include <initializer_list>
#include <optional>
#include <tl/expected.hpp>
#include <vector>

/// A tolerant JSON reader that keeps the bytes: every value knows its slice of the text, so numbers keep
/// their spelling
/// (`2.0E-5`) and objects their unknown fields, which QJsonDocument loses. It also reads what strict readers
/// refuse whole: NaN and Infinity, numbers beyond double, invalid UTF-8, raw control characters, unknown
/// escapes, lone surrogates. It still proves completeness: a text cut anywhere, or followed by anything but
/// blanks, is an error.
namespace json {

enum class Type : quint8 { Null, Bool, Number, String, Array, Object };

/// One value as written. Children follow their parent in one array, so there is nothing to free one by one.
struct Node
{
    quint32 begin = 0; ///< in the text; strings include their quotes
    quint32 end = 0;
    quint32 keyBegin = 0; ///< the key without its quotes; empty for elements of arrays
    quint32 keyEnd = 0;
    quint32 span = 1; ///< nodes of this value including itself: the next sibling stands behind them
    Type type = Type::Null;
};

/// A place in a Document, valid while the Document (or what it was moved into) lives. A place that does not
/// exist is a value too: every question to it has an empty answer.
class Value
{
public:
    Value() = default;
    Value(const Node *node, const char *text)
        : m_node(node)
        , m_text(text)
    {}

    bool exists() const { return m_node != nullptr; }
    bool isNull() const { return !m_node || m_node->type == Type::Null; } ///< absent or null
    bool is(Type type) const { return m_node && m_node->type == type; }
    bool isEmpty() const { return !m_node || m_node->span == 1; } ///< no children

    /// The member of that name; of duplicates the last, as QJsonDocument has it.
    Value operator[](QLatin1StringView key) const;
    /// The first of these members that is neither absent nor null.
    Value firstOf(std::initializer_list<QLatin1StringView> keys) const;

    QByteArrayView raw() const; ///< the bytes as received
    QString key() const;
    /// A string's content, any other scalar as written, an object or array as compact JSON; empty for null.
    QString text() const;
    /// The same as UTF-8 bytes, lone surrogates as WTF-8. Returns how many bad bytes or escapes became
    /// U+FFFD.
    int appendText(QByteArray &out) const;
    /// A whole number, written as number or as string (`42`, `"42"`, `4.2E1`).
    std::optional<qint64> integer() const;

    class Iterator
    {
    public:
        Iterator(const Node *node, const char *text)
            : m_node(node)
            , m_text(text)
        {}
        Value operator*() const { return {m_node, m_text}; }
        Iterator &operator++()
        {
            m_node += m_node->span;
            return *this;
        }
        bool operator==(const Iterator &) const = default;

    private:
        const Node *m_node;
        const char *m_text;
    };
    /// Elements of an array, members of an object; nothing for scalars.
    Iterator begin() const { return {m_node ? m_node + 1 : nullptr, m_text}; }
    Iterator end() const { return {m_node ? m_node + m_node->span : nullptr, m_text}; }

private:
    const Node *m_node = nullptr;
    const char *m_text = nullptr;
};

/// Why a text is not JSON.
struct SyntaxError
{
    QLatin1StringView what;
    qsizetype at = 0; ///< byte
};

class Document
{
public:
    /// Limits guard memory and stack: nesting of 512, two million values, 1 GiB.
    static tl::expected<Document, SyntaxError> parse(const QByteArray &text);

    Value root() const { return {m_nodes.data(), m_text.constData()}; }

private:
    Document(QByteArray text, std::vector<Node> nodes)
        : m_text(std::move(text))
        , m_nodes(std::move(nodes))
    {}

    QByteArray m_text;
    std::vector<Node> m_nodes;
};

} // namespace json
