// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "child.h"
#include "samples.h"

#include "support/test.h"

#include <QProcess>
#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace samples;

namespace {

QString outcomeOfOpening(const QString &directory)
{
    return outcome(Archive::open(directory));
}

/// Writes lines behind those held, for ever, and reports the end of each stored range.
void writeForEver(const QString &directory, quint32 seed, const Child::Report &report)
{
    QRandomGenerator random(seed);
    const auto archive = samples::open(directory);
    qint64 next = archive->reader().logIndex(key()).value().heldLines();
    for (;;) {
        const int count = random.bounded(1, 700);
        const LogLines lines = samples::lines(next, count);
        if (!archive->putLines(key(), next, lines, next + count, at(0)))
            return;
        next += count;
        report(QByteArray(reinterpret_cast<const char *>(&next), sizeof next));
    }
}

} // namespace

class LockTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_directory.emplace(); }
    void cleanup() { m_directory.reset(); }

    void oneProgramWrites()
    {
        const auto archive = samples::open(m_directory->path());
        QCOMPARE(outcomeOfOpening(m_directory->path()), u"busy"_s);
        Child other([this](const Child::Report &report) { report(outcomeOfOpening(m_directory->path()).toUtf8()); });
        QCOMPARE(other.readAll(), "busy");
    }

    void theLockEndsWithTheArchive()
    {
        samples::open(m_directory->path()).reset();
        QCOMPARE(outcomeOfOpening(m_directory->path()), u"fine"_s);
    }

    void otherDirectoriesAreFree()
    {
        const QTemporaryDir other;
        const auto archive = samples::open(m_directory->path());
        QCOMPARE(outcomeOfOpening(other.path()), u"fine"_s);
    }

    void programsWeStartDoNotInheritTheLock()
    {
        QProcess program;
        {
            const auto archive = samples::open(m_directory->path());
            program.start(u"cat"_s, {}); // ends when its input does
            QVERIFY(program.waitForStarted());
        }
        QCOMPARE(outcomeOfOpening(m_directory->path()), u"fine"_s);
        QCOMPARE(program.state(), QProcess::Running);
        program.closeWriteChannel();
        QVERIFY(program.waitForFinished());
    }

    void aKilledWriterLosesNothingAndLeavesNoLock()
    {
        QRandomGenerator random(7);
        qint64 stored = 0;
        for (quint32 round = 0; round < 8; ++round) {
            Child writer([&](const Child::Report &report) { writeForEver(m_directory->path(), round, report); });
            for (int reports = random.bounded(1, 25); reports > 0; --reports) {
                const QByteArray end = writer.read(sizeof stored);
                QCOMPARE(end.size(), qsizetype(sizeof stored));
                memcpy(&stored, end.constData(), sizeof stored);
            }
            writer.kill();
            const QByteArray last = writer.readAll();
            if (last.size() >= qsizetype(sizeof stored))
                memcpy(&stored, last.constData() + last.size() - last.size() % qsizetype(sizeof stored)
                                    - qsizetype(sizeof stored), sizeof stored);
            const auto archive = samples::open(m_directory->path());
            const LogLines held = heldText(archive->reader(), key());
            QVERIFY(held.size() >= stored);
            QVERIFY(held == samples::lines(0, held.size()));
        }
    }

private:
    std::optional<QTemporaryDir> m_directory;
};

TUNEWATCH_TEST(lock, LockTest)
#include "tst_lock.moc"
