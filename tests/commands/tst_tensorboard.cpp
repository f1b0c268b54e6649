// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// An event file is read again by what knows nothing of its writer: checksums bit by bit, messages field by field.

#include "commands/tensorboard.h"

#include "support/test.h"

#include <QTest>
#include <cmath>
#include <cstring>
#include <limits>

using namespace Qt::Literals::StringLiterals;

namespace {

/// By the polynomial alone.
quint32 slowCrc(const QByteArray &bytes)
{
    quint32 crc = 0xFFFFFFFF;
    for (const char byte : bytes) {
        crc ^= quint8(byte);
        for (int bit = 0; bit < 8; ++bit)
            crc = (crc & 1) != 0 ? (crc >> 1) ^ 0x82F63B78U : crc >> 1;
    }
    return crc ^ 0xFFFFFFFF;
}

quint32 slowMask(quint32 crc)
{
    return ((crc >> 15) | (crc << 17)) + 0xA282EAD8U;
}

quint64 littleEndian(const QByteArray &bytes, qsizetype at, int count)
{
    quint64 number = 0;
    for (int i = count; i-- > 0;)
        number = number << 8 | quint8(bytes[at + i]);
    return number;
}

/// The events of a file, or none where its framing is wrong.
QByteArrayList eventsOf(const QByteArray &file)
{
    QByteArrayList events;
    for (qsizetype at = 0; at < file.size();) {
        if (file.size() - at < 16)
            return {};
        const auto length = qsizetype(littleEndian(file, at, 8));
        if (littleEndian(file, at + 8, 4) != slowMask(slowCrc(file.mid(at, 8))) || file.size() - at < 16 + length)
            return {};
        const QByteArray event = file.mid(at + 12, length);
        if (littleEndian(file, at + 12 + length, 4) != slowMask(slowCrc(event)))
            return {};
        events << event;
        at += 16 + length;
    }
    return events;
}

/// One field of a protocol buffer message.
struct MessageField
{
    quint64 number = 0;
    quint64 value = 0; ///< of a varint or a fixed one
    QByteArray bytes;
};

quint64 varintAt(const QByteArray &message, qsizetype *at)
{
    quint64 number = 0;
    for (int shift = 0; *at < message.size(); shift += 7) {
        const auto byte = quint8(message[(*at)++]);
        number |= quint64(byte & 0x7F) << shift;
        if (byte < 0x80)
            break;
    }
    return number;
}

std::vector<MessageField> fieldsIn(const QByteArray &message)
{
    std::vector<MessageField> fields;
    for (qsizetype at = 0; at < message.size();) {
        const quint64 key = varintAt(message, &at);
        MessageField field{key >> 3, 0, {}};
        const int fixed = (key & 7) == 1 ? 8 : (key & 7) == 5 ? 4 : 0;
        if (fixed > 0) {
            field.value = littleEndian(message, at, fixed);
            at += fixed;
        } else if ((key & 7) == 2) {
            const auto length = qsizetype(varintAt(message, &at));
            field.bytes = message.mid(at, length);
            at += length;
        } else {
            field.value = varintAt(message, &at);
        }
        fields.push_back(field);
    }
    return fields;
}

template <typename Number, typename Bits>
Number numberOf(quint64 value)
{
    const auto bits = Bits(value);
    Number number;
    std::memcpy(&number, &bits, sizeof number);
    return number;
}

/// `at 12.5 step 3: loss 0.5, acc 1`
QString asText(const QByteArray &event)
{
    QString text;
    QStringList values;
    for (const MessageField &field : fieldsIn(event)) {
        if (field.number == 1)
            text += u"at %1"_s.arg(numberOf<double, quint64>(field.value));
        if (field.number == 2)
            text += u" step %1"_s.arg(qint64(field.value));
        if (field.number == 3)
            text += u" version "_s + QString::fromUtf8(field.bytes);
        if (field.number != 5)
            continue;
        for (const MessageField &value : fieldsIn(field.bytes)) {
            QString tag;
            for (const MessageField &part : fieldsIn(value.bytes)) {
                if (part.number == 1)
                    tag = QString::fromUtf8(part.bytes);
                if (part.number == 2)
                    values << u"%1 %2"_s.arg(tag).arg(double(numberOf<float, quint32>(part.value)));
            }
        }
    }
    return values.isEmpty() ? text : text + u": "_s + values.join(u", "_s);
}

} // namespace

class TensorboardTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    /// From RFC 3720, B.4, and the usual check value.
    void checksumsAreThoseOfTheStandard_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<quint32>("crc");
        QTest::newRow("the check value") << QByteArray("123456789") << 0xE3069283U;
        QTest::newRow("32 bytes of zeroes") << QByteArray(32, '\0') << 0x8A9136AAU;
        QTest::newRow("32 bytes of ones") << QByteArray(32, '\xFF') << 0x62A8AB43U;
        QByteArray ascending;
        for (int i = 0; i < 32; ++i)
            ascending.append(char(i));
        QTest::newRow("32 ascending bytes") << ascending << 0x46DD794EU;
        QTest::newRow("nothing") << QByteArray() << 0U;
    }

    void checksumsAreThoseOfTheStandard()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(quint32, crc);
        QCOMPARE(tensorboard::crc32c(bytes), crc);
        QCOMPARE(slowCrc(bytes), crc);
    }

    void aFileReadsAsItWasWritten()
    {
        using tensorboard::Scalar;
        const std::vector<Scalar> two{{"loss", 0.5}, {"训练/acc", -1}};
        const std::vector<Scalar> odd{{"loss", std::numeric_limits<double>::quiet_NaN()}, {"huge", 1e300}};
        const QByteArray file = tensorboard::record(tensorboard::versionEvent(1000.25))
            + tensorboard::record(tensorboard::scalarsEvent(1001.5, 3, two))
            + tensorboard::record(tensorboard::scalarsEvent(1002, 10'000'000'000, odd))
            + tensorboard::record(tensorboard::scalarsEvent(0, 0, {}));
        const QByteArrayList events = eventsOf(file);
        QCOMPARE(events.size(), 4);
        QCOMPARE(asText(events[0]), u"at 1000.25 version brain.Event:2"_s);
        QCOMPARE(asText(events[1]), u"at 1001.5 step 3: loss 0.5, 训练/acc -1"_s);
        QCOMPARE(asText(events[2]), u"at 1002 step 10000000000: loss nan, huge 3.40282e+38"_s);
        QCOMPARE(asText(events[3]), u"at 0 step 0"_s);
    }

    void aDamagedFileIsNoticed()
    {
        const QByteArray good = tensorboard::record("an event");
        QCOMPARE(eventsOf(good), QByteArrayList{"an event"});
        for (qsizetype i = 0; i < good.size(); ++i) {
            QByteArray bad = good;
            bad[i] = char(bad[i] ^ 0x10);
            QVERIFY2(eventsOf(bad).isEmpty(), qPrintable(QString::number(i)));
        }
    }
};

TUNEWATCH_TEST(tensorboard, TensorboardTest)
#include "tst_tensorboard.moc"
