// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "chart/teach_preview.h"

#include "plain_text.h"
#include "values/secret_text.h"

#include <algorithm>
#include <string_view>

namespace {

constexpr size_t LongestText = 400; // bytes

QString spelled(std::string_view text, const std::optional<training::MatchSpan> &place)
{
    return place ? QString::fromUtf8(text.data() + place->begin, qsizetype(place->size)).trimmed() : QString();
}

/// The frame that holds a match, from a little before it.
QString surroundings(std::string_view text, const training::MatchSpan &match)
{
    const size_t lineBreak = text.substr(0, match.begin).find_last_of("\r\n");
    size_t begin = lineBreak == std::string_view::npos ? 0 : lineBreak + 1;
    if (match.begin > begin + LongestText / 2)
        begin = match.begin - LongestText / 2;
    const size_t end = std::min({text.find_first_of("\r\n", match.begin), text.size(), begin + LongestText});
    const QString shown = QString::fromUtf8(text.data() + begin, qsizetype(end - begin));
    return withoutKeys(oneLine(shown).simplified());
}

TeachPreview::Row rowOf(qint64 line, std::string_view text, const training::TaughtMatch &match)
{
    return {line,
            spelled(text, match.step),
            spelled(text, match.epoch),
            spelled(text, match.value),
            QString::fromStdString(match.sample.series),
            surroundings(text, match.whole)};
}

} // namespace

TeachPreview tryPattern(const training::TaughtPattern &pattern, const LogSample &sample, const std::atomic<bool> &stop)
{
    TeachPreview preview;
    training::TaughtReader reader(pattern);
    for (const LogSample::Part &part : sample.parts) {
        for (qsizetype i = 0; i < part.lines.size() && !stop && !reader.isHopeless(); ++i) {
            const QByteArrayView entry = part.lines.at(i);
            const auto line = reader.read({entry.data(), size_t(entry.size())});
            preview.matches += qint64(line.matches.size());
            ++preview.lines;
            for (const training::TaughtMatch &match : line.matches) {
                if (preview.rows.size() < TeachPreview::MostRows)
                    preview.rows.push_back(rowOf(part.firstLine + i, line.text, match));
            }
        }
    }
    preview.isHopeless = reader.isHopeless();
    return preview;
}
