// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "archive/block_codec.h"

#include <limits>
#include <zstd.h>

namespace {

void appendNumber(QByteArray *bytes, std::uint32_t number)
{
    for (; number >= 0x80; number >>= 7)
        bytes->append(char((number & 0x7f) | 0x80));
    bytes->append(char(number));
}

/// Takes a number from the front; false when there is none.
bool takeNumber(QByteArrayView *bytes, std::uint32_t *number)
{
    std::uint64_t value = 0;
    for (int shift = 0; shift < 35 && !bytes->isEmpty(); shift += 7) {
        const auto byte = std::uint8_t(bytes->front());
        *bytes = bytes->sliced(1);
        value |= std::uint64_t(byte & 0x7f) << shift;
        if (byte < 0x80) {
            *number = std::uint32_t(value);
            return value <= std::numeric_limits<std::uint32_t>::max();
        }
    }
    return false;
}

} // namespace

class BlockCodec::Contexts
{
public:
    Contexts()
    {
        ZSTD_CCtx_setParameter(packing.get(), ZSTD_c_compressionLevel, 1);
        ZSTD_CCtx_setParameter(packing.get(), ZSTD_c_checksumFlag, 1);
    }

    std::unique_ptr<ZSTD_CCtx, decltype(&ZSTD_freeCCtx)> packing{ZSTD_createCCtx(), ZSTD_freeCCtx};
    std::unique_ptr<ZSTD_DCtx, decltype(&ZSTD_freeDCtx)> unpacking{ZSTD_createDCtx(), ZSTD_freeDCtx};
};

BlockCodec::BlockCodec()
    : m_contexts(std::make_unique<Contexts>())
{
}

BlockCodec::~BlockCodec() = default;

QByteArray BlockCodec::encode(const LogLines &lines)
{
    QByteArray plain;
    plain.reserve(lines.text().size() + lines.size() * 5);
    for (qsizetype i = 0; i < lines.size(); ++i)
        appendNumber(&plain, std::uint32_t(lines.at(i).size()));
    plain.append(lines.text());
    return pack(plain);
}

QByteArray BlockCodec::pack(QByteArrayView plain)
{
    QByteArray packed(qsizetype(ZSTD_compressBound(size_t(plain.size()))), Qt::Uninitialized);
    const size_t size = ZSTD_compress2(m_contexts->packing.get(), packed.data(), size_t(packed.size()), plain.data(),
                                       size_t(plain.size()));
    if (ZSTD_isError(size))
        qBadAlloc(); // the bound is always enough: nothing else can go wrong
    packed.truncate(qsizetype(size));
    return packed;
}

bool BlockCodec::unpack(QByteArrayView bytes, quint64 most, QByteArray *plain)
{
    // A damaged header may promise anything.
    const unsigned long long promised = ZSTD_getFrameContentSize(bytes.data(), size_t(bytes.size()));
    if (promised > most)
        return false;
    plain->resize(qsizetype(promised));
    const size_t size = ZSTD_decompressDCtx(m_contexts->unpacking.get(), plain->data(), size_t(plain->size()), bytes.data(),
                                            size_t(bytes.size()));
    return !ZSTD_isError(size) && size == promised;
}

bool BlockCodec::decode(QByteArrayView bytes, int count, LogLines *lines)
{
    // Offsets of lines end at 32 bits, lengths take at most 5 bytes each.
    QByteArray plain;
    if (!unpack(bytes, std::numeric_limits<std::uint32_t>::max() + 5ULL * unsigned(count), &plain))
        return false;
    QByteArrayView rest(plain);
    std::vector<std::uint32_t> ends;
    ends.reserve(size_t(count));
    std::uint64_t end = 0;
    for (int i = 0; i < count; ++i) {
        std::uint32_t length = 0;
        if (!takeNumber(&rest, &length))
            return false;
        end += length;
        ends.push_back(std::uint32_t(end));
    }
    if (end != std::uint64_t(rest.size()))
        return false;
    plain.remove(0, plain.size() - rest.size());
    *lines = LogLines::fromRaw(std::move(plain), std::move(ends));
    return true;
}
