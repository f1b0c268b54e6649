// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "log/display_text.h"

#include "log/utf8_reader.h"
#include "values/secret_text.h"

#include <QCoreApplication>
#include <QLocale>
#include <algorithm>

namespace {

bool isBlank(QByteArrayView bytes)
{
    for (qsizetype i = 0; i < bytes.size();) {
        if (const qsizetype length = ansiLength(bytes, i); length > 0) {
            i += length;
            continue;
        }
        if (static_cast<unsigned char>(bytes[i]) > ' ')
            return false;
        // A hole of NULs is something to see.
        if (bytes[i] == '\0')
            return false;
        ++i;
    }
    return true;
}

/// The last frame that is not blank: [begin, end) of the line. The whole line when all are.
std::pair<qsizetype, qsizetype> shownFrame(QByteArrayView line)
{
    qsizetype end = line.size();
    for (;;) {
        qsizetype begin = end;
        while (begin > 0 && line[begin - 1] != '\r' && line[begin - 1] != '\n')
            --begin;
        if (!isBlank(line.sliced(begin, end - begin)))
            return {begin, end};
        if (begin == 0)
            return {0, 0};
        end = begin - 1;
    }
}

bool isPlainAscii(QByteArrayView bytes)
{
    return std::all_of(bytes.begin(), bytes.end(), [](char c) { return c >= ' ' && c <= '~'; });
}

qint64 charactersIn(QByteArrayView bytes)
{
    return std::count_if(bytes.begin(), bytes.end(),
                         [](char c) { return (static_cast<unsigned char>(c) & 0xC0) != 0x80; });
}

} // namespace

/// Writes a DisplayText character by character.
class DisplayText::Builder
{
public:
    explicit Builder(DisplayText *display)
        : m_display(display)
    {
    }

    void read(QByteArrayView line, qsizetype end);

private:
    static constexpr int TabStop = 8;

    void put(char32_t character, qsizetype byte);
    /// Ends words of right-to-left letters before what does not belong to them.
    void endTurned(char32_t next, qsizetype byte);
    void putBox(const QString &sign, qsizetype byte);
    void putText(QStringView text, qsizetype byte)
    {
        m_display->m_text += text;
        m_display->m_bytes.insert(m_display->m_bytes.end(), size_t(text.size()), std::uint32_t(byte));
    }

    DisplayText *m_display;
    bool m_isTurned = false; ///< the last strong character was a right-to-left one
};

void DisplayText::Builder::read(QByteArrayView line, qsizetype end)
{
    const QByteArrayView bytes = line.first(end);
    qsizetype at = m_display->m_firstByte;
    for (int characters = 0; at < end && characters < MostCharacters;) {
        if (const qsizetype length = ansiLength(bytes, at); length > 0) {
            at += length;
            continue;
        }
        const Utf8Character next = readUtf8(bytes, at);
        endTurned(next.codePoint, at);
        put(next.codePoint, at);
        at += next.length;
        ++characters;
    }
    m_display->m_cutByte = at;
    m_display->m_cutColumn = int(m_display->m_text.size());
    const qint64 more = charactersIn(bytes.sliced(at));
    if (more > 0) {
        //: Ends a log line that is too long to be shown whole
        const QString suffix = QCoreApplication::translate("LogView", "… %1 more characters");
        endTurned(suffix.front().unicode(), at);
        m_display->m_cutColumn = int(m_display->m_text.size());
        putText(suffix.arg(QLocale().toString(more)), at);
    }
}

void DisplayText::Builder::endTurned(char32_t next, qsizetype byte)
{
    if (next < 0x80 && !m_isTurned)
        return;
    // What is named in a box is Latin letters, whatever it is named for.
    const QChar::Direction direction = isInvisible(next) ? QChar::DirL : QChar::direction(next);
    const bool isTurned = direction == QChar::DirR || direction == QChar::DirAL;
    // Arabic digits and marks belong to the letters before them, and a blank may stand within a sentence.
    const bool goesOn = isTurned || direction == QChar::DirAN || direction == QChar::DirNSM || next == U' ';
    if (m_isTurned && !goesOn) {
        constexpr QChar LeftToRightMark(0x200E);
        putText(QStringView(&LeftToRightMark, 1), byte);
    }
    m_isTurned = isTurned || (m_isTurned && goesOn);
}

void DisplayText::Builder::put(char32_t character, qsizetype byte)
{
    constexpr char16_t ControlPictures = 0x2400;
    if (character == U'\t') {
        const qsizetype width = TabStop - m_display->m_text.size() % TabStop;
        putText(QString(width, u' '), byte);
    } else if (character < 0x20) {
        putBox(QChar(char16_t(ControlPictures + character)), byte);
    } else if (character == 0x7F) {
        putBox(QChar(char16_t(ControlPictures + 0x21)), byte);
    } else if (isUnpaintable(character)) {
        putText(QString(QChar(QChar::ReplacementCharacter)), byte);
    } else if (isInvisible(character)) {
        putBox(QStringLiteral("U+%1").arg(uint(character), 4, 16, QLatin1Char('0')).toUpper(), byte);
    } else {
        putText(QStringView(QChar::fromUcs4(character)), byte);
    }
}

void DisplayText::Builder::putBox(const QString &sign, qsizetype byte)
{
    const int begin = int(m_display->m_text.size());
    putText(sign, byte);
    std::vector<Box> &boxes = m_display->m_boxes;
    // A hole of a thousand NULs is one box.
    if (!boxes.empty() && boxes.back().end == begin)
        boxes.back().end = int(m_display->m_text.size());
    else
        boxes.push_back({begin, int(m_display->m_text.size())});
}

DisplayText::DisplayText(QByteArrayView line, qsizetype skipped)
{
    const auto [start, end] = shownFrame(line);
    const qsizetype begin = std::min(start + skipped, end);
    m_firstByte = begin;
    m_endByte = end;
    const QByteArrayView frame = line.sliced(begin, end - begin);
    if (frame.size() <= MostCharacters && isPlainAscii(frame)) {
        m_text = QString::fromLatin1(frame);
        m_cutByte = end;
        m_cutColumn = int(m_text.size());
    } else {
        Builder(this).read(line, end);
    }
    coverKeys();
}

void DisplayText::coverKeys()
{
    // Column for column: every other place in the line stays where it was.
    for (const TextSpan &span : keySpans(QStringView(m_text)))
        std::fill(m_text.begin() + span.begin, m_text.begin() + span.end, QChar(0x2022));
}

qsizetype DisplayText::byteAt(qsizetype column) const
{
    if (column >= m_text.size())
        return m_endByte;
    return m_bytes.empty() ? m_firstByte + column : qsizetype(m_bytes[size_t(column)]);
}

int DisplayText::columnAt(qsizetype byte) const
{
    if (m_bytes.empty())
        return int(std::clamp<qsizetype>(byte - m_firstByte, 0, m_text.size()));
    const auto end = m_bytes.begin() + m_cutColumn;
    return int(std::lower_bound(m_bytes.begin(), end, std::uint32_t(byte)) - m_bytes.begin());
}
