// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "files/unpacker.h"

#include "files/recorded_answers.h"
#include "files/storage_error.h"

#include <QByteArray>
#include <QString>
#include <QStringDecoder>
#include <algorithm>
#include <zlib.h>
#include <zstd.h>

using namespace Qt::Literals::StringLiterals;

namespace files {
namespace {

constexpr qint64 PackedBytes = qint64(256) << 10;
constexpr qint64 UnpackedBytes = qint64(4) << 20; // at most in one piece: a few packed bytes may be many

Failure cutOff()
{
    return Failure(storageError(u"cut"_s, u"The compressed file ends early."_s));
}

Failure damaged(const char *reason)
{
    return Failure(storageError(u"damaged"_s, u"The compressed file is damaged: %1"_s.arg(QString::fromUtf8(reason))));
}

/// Input that is read piece by piece and taken as far as somebody understands it.
class PackedInput
{
public:
    /// Reads on when all is taken. False at the end.
    Result<bool> fill(const FileHandle &in, qint64 size)
    {
        if (!m_rest.isEmpty())
            return true;
        const qint64 wanted = std::min(PackedBytes, size - m_at);
        if (wanted <= 0)
            return false;
        m_bytes.resize(wanted);
        const auto count = in.read(m_at, m_bytes.data(), wanted);
        if (!count)
            return Failure(count.error());
        m_rest = QByteArrayView(m_bytes).first(*count);
        m_at += *count;
        return *count > 0;
    }
    QByteArrayView rest() const { return m_rest; }
    void take(qsizetype count) { m_rest = m_rest.sliced(count); }

private:
    QByteArray m_bytes;
    QByteArrayView m_rest;
    qint64 m_at = 0;
};

class GzipUnpacker : public Unpacker
{
public:
    // 15 bits of window, and 16 for the format of gzip.
    GzipUnpacker() { m_isReady = ::inflateInit2(&m_stream, 15 + 16) == Z_OK; }
    ~GzipUnpacker() override
    {
        if (m_isReady)
            ::inflateEnd(&m_stream);
    }
    Q_DISABLE_COPY_MOVE(GzipUnpacker)

    Result<bool> advance(const FileHandle &in, qint64 size, SpillFile &out) override
    {
        m_out.resize(PackedBytes);
        for (qint64 written = 0; written < UnpackedBytes;) {
            const auto more = m_in.fill(in, size);
            if (!more)
                return Failure(more.error());
            if (!*more)
                return m_isBetween ? Result<bool>(false) : cutOff();
            if (m_isBetween && m_isLater && !isMember(m_in.rest()))
                return false; // what follows the last member is padding, which gzip does not mind either
            const auto result = inflate();
            // What came before the damage is right.
            const auto length = m_out.size() - qsizetype(m_stream.avail_out);
            if (const auto done = out.write(QByteArrayView(m_out).first(length)); !done)
                return Failure(done.error());
            if (!result)
                return Failure(result.error());
            written += length;
        }
        return true;
    }

private:
    /// The two bytes of a mark may be cut in two; one that begins so is good enough.
    static bool isMember(QByteArrayView rest) { return rest.front() == '\x1f' && (rest.size() < 2 || rest[1] == '\x8b'); }

    Result<void> inflate()
    {
        m_stream.avail_out = uInt(m_out.size());
        if (!m_isReady)
            return damaged("no memory");
        const QByteArrayView rest = m_in.rest();
        m_isBetween = false;
        m_stream.next_in = const_cast<Bytef *>(reinterpret_cast<const Bytef *>(rest.data()));
        m_stream.avail_in = uInt(rest.size());
        m_stream.next_out = reinterpret_cast<Bytef *>(m_out.data());
        const int result = ::inflate(&m_stream, Z_NO_FLUSH);
        m_in.take(rest.size() - qsizetype(m_stream.avail_in));
        if (result == Z_STREAM_END) {
            ::inflateReset(&m_stream);
            m_isBetween = true;
            m_isLater = true;
        } else if (result != Z_OK && result != Z_BUF_ERROR) {
            return damaged(m_stream.msg ? m_stream.msg : ::zError(result));
        }
        return {};
    }

    PackedInput m_in;
    QByteArray m_out;
    z_stream m_stream = {};
    bool m_isReady = false;
    bool m_isBetween = false; ///< one member has ended, and no other begun
    bool m_isLater = false;   ///< the first has ended
};

class ZstdUnpacker : public Unpacker
{
public:
    Result<bool> advance(const FileHandle &in, qint64 size, SpillFile &out) override
    {
        m_out.resize(qsizetype(ZSTD_DStreamOutSize()));
        for (qint64 written = 0; written < UnpackedBytes;) {
            const auto more = m_in.fill(in, size);
            if (!more)
                return Failure(more.error());
            // With all input taken there may be output left.
            ZSTD_inBuffer input = {m_in.rest().data(), size_t(m_in.rest().size()), 0};
            ZSTD_outBuffer output = {m_out.data(), size_t(m_out.size()), 0};
            if (!*more && m_isBetween)
                return false;
            const size_t result = ZSTD_decompressStream(m_stream.get(), &output, &input);
            m_in.take(qsizetype(input.pos));
            if (ZSTD_isError(result))
                return damaged(ZSTD_getErrorName(result));
            if (const auto done = out.write(QByteArrayView(m_out).first(qsizetype(output.pos))); !done)
                return Failure(done.error());
            if (!*more && output.pos == 0)
                return cutOff();
            m_isBetween = result == 0;
            written += qint64(output.pos);
        }
        return true;
    }

private:
    std::unique_ptr<ZSTD_DStream, decltype(&ZSTD_freeDStream)> m_stream{ZSTD_createDStream(), ZSTD_freeDStream};
    PackedInput m_in;
    QByteArray m_out;
    bool m_isBetween = true; ///< no frame is open
};

class Utf16Unpacker : public Unpacker
{
public:
    Result<bool> advance(const FileHandle &in, qint64 size, SpillFile &out) override
    {
        for (qint64 done = 0; done < UnpackedBytes; done += PackedBytes) {
            const auto more = m_in.fill(in, size);
            if (!more || !*more)
                return more;
            const QString text = m_decoder(m_in.rest());
            m_in.take(m_in.rest().size());
            if (const auto written = out.write(text.toUtf8()); !written)
                return Failure(written.error());
        }
        return true;
    }

private:
    PackedInput m_in;
    QStringDecoder m_decoder{QStringDecoder::Utf16}; // its byte order mark says which, and is left out
};

class Base64Unpacker : public Unpacker
{
public:
    Result<bool> advance(const FileHandle &in, qint64 size, SpillFile &out) override
    {
        const auto more = m_in.fill(in, size);
        if (!more)
            return more;
        for (const char c : m_in.rest()) {
            if (c != '\n' && c != '\r')
                m_letters += c;
        }
        m_in.take(m_in.rest().size());
        // Four letters are three bytes; what is left at the end is as good as it is.
        const qsizetype whole = *more ? m_letters.size() - m_letters.size() % 4 : m_letters.size();
        const auto written = out.write(QByteArray::fromBase64(m_letters.first(whole)));
        m_letters.remove(0, whole);
        return written ? more : Failure(written.error());
    }

private:
    PackedInput m_in;
    QByteArray m_letters; ///< not decoded yet
};

} // namespace

std::unique_ptr<Unpacker> makeUnpacker(ContentKind kind)
{
    switch (kind) {
    case ContentKind::Gzip: return std::make_unique<GzipUnpacker>();
    case ContentKind::Zstd: return std::make_unique<ZstdUnpacker>();
    case ContentKind::Utf16: return std::make_unique<Utf16Unpacker>();
    case ContentKind::Base64: return std::make_unique<Base64Unpacker>();
    case ContentKind::Pages:
    case ContentKind::Events: return std::make_unique<RecordedAnswers>(kind);
    case ContentKind::Text: break;
    }
    return nullptr;
}

} // namespace files
