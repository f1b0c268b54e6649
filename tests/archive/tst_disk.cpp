// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "child.h"
#include "samples.h"

#include "support/test.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>
#include <sched.h>
#include <sys/mount.h>
#include <unistd.h>

using namespace Qt::Literals::StringLiterals;
using namespace samples;

namespace {

/// Puts incompressible pages until one is refused; `stored` counts the lines before it.
QString fillWithLines(Archive *archive, qint64 *stored)
{
    for (qint64 first = 0; first < 1'000'000; first += 100) {
        const auto result = archive->putLines(key(), first, samples::noise(first, 100), first + 100, at(0));
        if (!result)
            return result.error().code;
        *stored = first + 100;
    }
    return u"endless"_s;
}

bool holds(const ArchiveReader &reader, qint64 count)
{
    const LogLines held = heldText(reader, key());
    for (qint64 first = 0; first < count; first += 100) {
        if (held.mid(first, 100) != samples::noise(first, 100))
            return false;
    }
    return held.size() == count;
}

/// Takes room from the file system that holds `path`: `size` bytes, or as much as there is.
void writeBallast(const QString &path, qint64 size)
{
    QFile ballast(path);
    if (!ballast.open(QIODevice::WriteOnly | QIODevice::Unbuffered))
        qFatal("no ballast");
    while (ballast.size() < size && ballast.write(QByteArray(4096, 'b')) > 0) {
    }
}

/// `body` with a file system of a few megabytes on `directory`, seen by nobody else; "cannot mount" where that is not allowed.
QByteArray onASmallDisk(const QString &directory, const char *size, const std::function<QByteArray()> &body)
{
    Child child([&](const Child::Report &report) {
        const QByteArray path = QFile::encodeName(directory);
        if (::unshare(CLONE_NEWNS) != 0 || ::mount(nullptr, "/", nullptr, MS_REC | MS_PRIVATE, nullptr) != 0
            || ::mount("none", path.constData(), "tmpfs", 0, size) != 0)
            report("cannot mount");
        else
            report(body());
    });
    return child.readAll();
}

QByteArray fillAndRecover(const QString &directory)
{
    const auto archive = samples::open(directory);
    const QString ballast = directory + u"/ballast"_s;
    writeBallast(ballast, 1 << 20);
    qint64 stored = 0;
    const QString refusal = fillWithLines(archive.get(), &stored);
    if (refusal != "full"_L1)
        return "refused with " + refusal.toUtf8();
    if (stored < 100 || !holds(archive->reader(), stored))
        return "what was stored is not there";
    QFile::remove(ballast);
    const auto again = archive->putLines(key(), stored, samples::noise(stored, 100), stored + 100, at(0));
    if (!again)
        return "after there was room again: " + describe(again.error()).toUtf8();
    return holds(archive->reader(), stored + 100) ? "went on" : "lost something";
}

QByteArray openOnAFullDisk(const QString &directory)
{
    writeBallast(directory + u"/ballast"_s, 1 << 30);
    Archive::Opened opened;
    const QString first = outcome(Archive::open(directory, &opened));
    QFile::remove(directory + u"/ballast"_s);
    const QString second = outcome(Archive::open(directory, &opened));
    return (first + u", then "_s + second + opened.setAside).toUtf8();
}

} // namespace

class DiskTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_directory.emplace(); }

    void cleanup()
    {
        // Without the right to, only root could clean up.
        QFile::setPermissions(m_directory->path(), QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
        m_directory.reset();
    }

    void aFullFileRefusesAndKeepsWhatItHas()
    {
        qint64 stored = 0;
        {
            const auto archive = Archive::open(m_directory->path(), nullptr, 120).value();
            QCOMPARE(fillWithLines(archive.get(), &stored), u"full"_s);
            QVERIFY(stored >= 100);
            QVERIFY(holds(archive->reader(), stored));
            // Refused again, and nothing half done stays.
            QCOMPARE(outcome(archive->putLines(key(), stored, samples::noise(stored, 300), stored + 300, at(9))), u"full"_s);
            QCOMPARE(archive->reader().logIndex(key()).value().total, stored);
        }
        const auto roomy = samples::open(m_directory->path());
        QVERIFY(holds(roomy->reader(), stored));
        QVERIFY(roomy->putLines(key(), stored, samples::noise(stored, 100), stored + 100, at(9)));
        QVERIFY(holds(roomy->reader(), stored + 100));
    }

    void aFullDiskRefusesUntilThereIsRoom()
    {
        const QByteArray result = onASmallDisk(m_directory->path(), "size=3m",
                                               [this] { return fillAndRecover(m_directory->path()); });
        if (result == "cannot mount")
            QSKIP("this user may not mount a file system");
        QCOMPARE(result, "went on");
    }

    void aFullDiskIsNotADamagedFile()
    {
        const QByteArray result = onASmallDisk(m_directory->path(), "size=1m",
                                               [this] { return openOnAFullDisk(m_directory->path()); });
        if (result == "cannot mount")
            QSKIP("this user may not mount a file system");
        QCOMPARE(result, "full, then fine");
    }

    void aReadOnlyDirectoryCanBeRead_data()
    {
        QTest::addColumn<bool>("isKilled");
        QTest::addColumn<QString>("removed");
        QTest::newRow("after an orderly end") << false << u""_s;
        QTest::newRow("after a kill") << true << u""_s;
        QTest::newRow("after a kill, copied without its -shm") << true << u"archive.sqlite-shm"_s;
        QTest::newRow("without a lock file") << false << u"lock"_s;
    }

    void aReadOnlyDirectoryCanBeRead()
    {
        QFETCH(bool, isKilled);
        QFETCH(QString, removed);
        fill(isKilled);
        QVERIFY(removed.isEmpty() || QFile::remove(m_directory->filePath(removed)));
        QCOMPARE(QFile::exists(m_directory->filePath(u"archive.sqlite-wal"_s)), isKilled);
        makeReadOnly();
        QCOMPARE(asOrdinaryUser([this] { return openAndRead(); }), "readonly, reads 1 job and 2500 lines");
    }

    void aReadOnlyDirectoryCanBeReadWhileItsOwnerWrites()
    {
        if (::geteuid() != 0)
            QSKIP("needs a second user, which only root can become");
        Child owner([this](const Child::Report &report) {
            const auto archive = samples::open(m_directory->path());
            report(write(archive.get()) ? "done" : "fail");
            ::pause();
        });
        QCOMPARE(owner.read(4), "done");
        makeReadOnly();
        QCOMPARE(asOrdinaryUser([this] { return openAndRead(); }), "readonly, reads 1 job and 2500 lines");
    }

    void aReadOnlyFileIsNotWritten()
    {
        fill(false);
        makeReadOnly();
        QFile::setPermissions(m_directory->path(), QFile::Permissions(0x7777)); // the directory itself allows
        QFile::setPermissions(m_directory->filePath(u"lock"_s), QFile::Permissions(0x6666));
        QCOMPARE(asOrdinaryUser([this] { return openAndRead(); }), "readonly, reads 1 job and 2500 lines");
    }

private:
    static bool write(Archive *archive)
    {
        const Job job = samples::job(u"ft-1"_s);
        return archive->putJobs({&job, 1}, at(0)) && archive->putLines(key(), 0, samples::lines(0, 2500), 2500, at(0));
    }

    void fill(bool isKilled)
    {
        Child writer([&](const Child::Report &report) {
            auto archive = samples::open(m_directory->path());
            const bool isDone = write(archive.get());
            if (!isKilled)
                archive.reset();
            report(isDone ? "done" : "fail");
            ::pause();
        });
        QCOMPARE(writer.read(4), "done");
    }

    void makeReadOnly()
    {
        const QDir directory(m_directory->path());
        for (const QString &name : directory.entryList(QDir::Files))
            QFile::setPermissions(directory.filePath(name), QFile::Permissions(0x4444));
        QFile::setPermissions(directory.path(), QFile::Permissions(0x5555));
    }

    QByteArray openAndRead()
    {
        const QString refusal = outcome(Archive::open(m_directory->path()));
        const auto reader = ArchiveReader::open(m_directory->path());
        if (!reader)
            return describe(reader.error()).toUtf8();
        const LogLines held = heldText(**reader, key());
        return refusal.toUtf8() + ", reads " + QByteArray::number((*reader)->jobs().value().size()) + " job and "
            + QByteArray::number(held == samples::lines(0, 2500) ? held.size() : -1) + " lines";
    }

    std::optional<QTemporaryDir> m_directory;
};

TUNEWATCH_TEST(disk, DiskTest)
#include "tst_disk.moc"
