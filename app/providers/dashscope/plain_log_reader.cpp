// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "providers/dashscope/log_reader.h"

#include <simdjson.h>

namespace {

namespace ondemand = simdjson::ondemand;

/// Reads the one shape nearly every page has. On-demand parsing accepts what it never looks at, so this looks
/// at everything and gives up at the first thing that is not as expected: false means "not mine", never
/// "wrong".
class PlainPage
{
public:
    bool read(const QByteArray &body)
    {
        QByteArray padded = body;
        padded.reserve(body.size() + qsizetype(simdjson::SIMDJSON_PADDING));
        // Unescaped text is never longer than its JSON; the padding is room for simdjson's wide stores.
        m_text = QByteArray(body.size() + qsizetype(simdjson::SIMDJSON_PADDING), Qt::Uninitialized);
        m_begin = m_end = reinterpret_cast<uint8_t *>(m_text.data());
        const auto size = size_t(body.size());
        ondemand::document document;
        ondemand::object root;
        if (m_parser.iterate(padded.constData(), size, size + simdjson::SIMDJSON_PADDING).get(document) ||
            document.get_object().get(root) || !readRoot(root))
            return false;
        // The document knows no at_end(): out of bounds is what it says behind its last token.
        return document.current_location().error() == simdjson::OUT_OF_BOUNDS && m_hasLogs && m_total;
    }

    LogBlock take(qint64 firstLine)
    {
        m_text.truncate(m_end - m_begin);
        return {firstLine, LogLines::fromRaw(std::move(m_text), std::move(m_ends)), *m_total, 0};
    }

private:
    bool readRoot(ondemand::object &root)
    {
        for (auto member : root) {
            std::string_view key;
            ondemand::value value;
            if (member.unescaped_key().get(key) || member.value().get(value))
                return false;
            if (key == "output" ? !readOutput(value) : key == "data" || !readIgnored(value))
                return false;
        }
        return true;
    }

    bool readOutput(ondemand::value value)
    {
        ondemand::object output;
        if (m_hasOutput || value.get_object().get(output))
            return false;
        m_hasOutput = true;
        for (auto member : output) {
            std::string_view key;
            ondemand::value inner;
            if (member.unescaped_key().get(key) || member.value().get(inner))
                return false;
            if (key == "logs" ? !readLogs(inner) : key == "total" ? !readTotal(inner) : !readIgnored(inner))
                return false;
        }
        return true;
    }

    bool readLogs(ondemand::value value)
    {
        ondemand::array entries;
        if (m_hasLogs || value.get_array().get(entries))
            return false;
        m_hasLogs = true;
        for (auto entry : entries) {
            ondemand::raw_json_string line;
            std::string_view unescaped;
            if (entry.get_raw_json_string().get(line) || m_parser.unescape(line, m_end).get(unescaped))
                return false;
            m_ends.push_back(std::uint32_t(m_end - m_begin));
        }
        return true;
    }

    bool readTotal(ondemand::value value)
    {
        int64_t total = 0;
        if (m_total || value.get_int64().get(total) || total < 0)
            return false;
        m_total = total;
        return true;
    }

    /// Scalars that the page does not need; anything nested is left to the tolerant reader.
    static bool readIgnored(ondemand::value value)
    {
        ondemand::json_type type;
        if (value.type().get(type))
            return false;
        std::string_view string;
        double number = 0;
        bool flag = false;
        switch (type) {
        case ondemand::json_type::string:
            return !value.get_string().get(string);
        case ondemand::json_type::number:
            return !value.get_double().get(number);
        case ondemand::json_type::boolean:
            return !value.get_bool().get(flag);
        case ondemand::json_type::null:
            return !value.is_null().get(flag) && flag;
        case ondemand::json_type::array:
        case ondemand::json_type::object:
            return false;
        }
        return false;
    }

    ondemand::parser m_parser;
    QByteArray m_text;
    std::vector<std::uint32_t> m_ends;
    uint8_t *m_begin = nullptr;
    uint8_t *m_end = nullptr;
    std::optional<qint64> m_total;
    bool m_hasOutput = false;
    bool m_hasLogs = false;
};

} // namespace

std::optional<LogBlock> readPlainLogPage(const QByteArray &body, qint64 firstLine)
{
    PlainPage page;
    if (!page.read(body))
        return std::nullopt;
    return page.take(firstLine);
}
