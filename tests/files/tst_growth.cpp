// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// A file that grows, is cut, replaced, taken away and brought back.

#include "log_file.h"
#include "support/test.h"

#include <QDir>
#include <QFile>
#include <QTest>
#include <functional>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/un.h>
#include <unistd.h>

using namespace Qt::Literals::StringLiterals;
using files::LogFollower;

namespace {

QByteArray numbered(int first, int count)
{
    QByteArray text;
    for (int i = first; i < first + count; ++i)
        text += "2026-11-20 10:00:00 - INFO - line " + QByteArray::number(i) + '\n';
    return text;
}

} // namespace

class GrowthTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyByteThatArrivesIsRead_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::newRow("a dict in pieces, a bar, a traceback, CRLF")
            << QByteArray("\xef\xbb\xbf" "start\r\n{'loss': 0.5,\r\n 'epoch': 1.0}\r\n\r\n 5%|#   | 5/100 [00:10<01:00]\r 6%|#   | 6/100 "
                          "[00:11<01:00]\r\nTraceback (most recent call last):\n  File \"a.py\", line 1\nValueError: no\nlast");
        QTest::newRow("a hole of NULs") << QByteArray("before\n") + QByteArray(300, '\0') + QByteArray("after\n{'loss': 1.5}");
        QTest::newRow("more than two blocks") << QByteArray("\n").repeated(1990) + numbered(0, 30) + "{'loss': 1}";
    }

    void everyByteThatArrivesIsRead()
    {
        QFETCH(QByteArray, text);
        // From the last thousand bytes on: the comparison is with everything.
        const qsizetype begin = std::max<qsizetype>(0, text.size() - 1000);
        LogFile file(text.first(begin));
        LogFollower log(file.path());
        for (qsizetype size = begin; size <= text.size(); ++size) {
            if (size > begin)
                file.append(text.sliced(size - 1, 1));
            QVERIFY2(readAgain(log) == expectedLog(text.first(size)), QByteArray::number(size).constData());
            QVERIFY(log.state().isAtEnd);
        }
        QCOMPARE(log.state().generation, 0);
    }

    void onlyWhatHasChangedIsTold()
    {
        LogFile file(numbered(0, 5500));
        LogFollower log(file.path());
        readAgain(log);
        log.takeChanged();
        file.append("half a li");
        readAgain(log);
        QCOMPARE(log.takeChanged(), std::vector<qint64>{5});
        file.append("ne\n" + numbered(0, 600));
        readAgain(log);
        QCOMPARE(log.takeChanged(), (std::vector<qint64>{5, 6}));
        readAgain(log);
        QVERIFY(log.takeChanged().empty());
    }

    void anotherLogBeginsAnew_data()
    {
        QTest::addColumn<std::function<void(LogFile &)>>("change");
        QTest::addColumn<QByteArray>("text");
        const QByteArray other = numbered(5000, 10);
        const QByteArray longer = numbered(7000, 3000);
        const auto row = [](const char *name, const QByteArray &text, std::function<void(LogFile &)> change) {
            QTest::newRow(name) << std::move(change) << text;
        };
        row("cut to nothing", "", [](LogFile &file) { file.truncate(0); });
        row("cut within a line", numbered(0, 2000).first(777), [](LogFile &file) { file.truncate(777); });
        row("written anew, shorter", other, [=](LogFile &file) { file.overwrite(other); });
        row("copied and cut, then longer than before", longer, [=](LogFile &file) { file.overwrite(longer); });
        row("rotated: another file", other, [=](LogFile &file) { file.replace(other); });
        row("rotated: a longer file", longer, [=](LogFile &file) { file.replace(longer); });
        row("its end was changed", numbered(0, 1999) + numbered(1, 1), [](LogFile &file) { file.overwrite(numbered(0, 1999) + numbered(1, 1)); });
        row("its beginning was changed", "x" + numbered(0, 2000).sliced(1) + "more\n",
            [](LogFile &file) { file.overwrite("x" + numbered(0, 2000).sliced(1) + "more\n"); });
        row("away, and another one came", other, [=](LogFile &file) {
            file.remove();
            file.overwrite(other);
        });
    }

    void anotherLogBeginsAnew()
    {
        QFETCH(std::function<void(LogFile &)>, change);
        QFETCH(QByteArray, text);
        LogFile file(numbered(0, 2000));
        LogFollower log(file.path());
        QVERIFY(readAgain(log) == expectedLog(numbered(0, 2000)));
        log.takeChanged();
        change(file);
        QVERIFY(readAgain(log) == expectedLog(text));
        QCOMPARE(log.state().generation, 1);
        QVERIFY(!log.state().error);
        file.append("and on\n");
        QVERIFY(readAgain(log) == expectedLog(text + "and on\n"));
        QCOMPARE(log.state().generation, 1);
    }

    void theSameLogGoesOn_data()
    {
        QTest::addColumn<std::function<void(LogFile &)>>("change");
        QTest::addColumn<QByteArray>("text");
        const QByteArray more = numbered(0, 2100);
        QTest::newRow("copied anew from elsewhere, longer") << std::function([=](LogFile &file) { file.replace(more); }) << more;
        QTest::newRow("away and back") << std::function([](LogFile &file) {
            file.moveAway();
            file.moveBack();
        }) << numbered(0, 2000);
        QTest::newRow("written again as it was") << std::function([](LogFile &file) { file.overwrite(numbered(0, 2000)); }) << numbered(0, 2000);
    }

    void theSameLogGoesOn()
    {
        QFETCH(std::function<void(LogFile &)>, change);
        QFETCH(QByteArray, text);
        LogFile file(numbered(0, 2000));
        LogFollower log(file.path());
        readAgain(log);
        change(file);
        QVERIFY(readAgain(log) == expectedLog(text));
        QCOMPARE(log.state().generation, 0);
    }

    void aFileThatIsGoneStaysReadable()
    {
        LogFile file(numbered(0, 1500));
        LogFollower log(file.path());
        const ReadLog before = readAgain(log);
        file.moveAway();
        QVERIFY(readAgain(log) == before);
        QVERIFY(log.state().error);
        QCOMPARE(log.state().error->kind, ErrorKind::Storage);
        QCOMPARE(log.state().error->code, u"missing"_s);
        QCOMPARE(log.state().generation, 0);
        file.moveBack();
        file.append("back\n");
        QVERIFY(readAgain(log) == expectedLog(numbered(0, 1500) + "back\n"));
        QVERIFY(!log.state().error);
        QCOMPARE(log.state().generation, 0);
    }

    void aFileMayComeLater()
    {
        LogFile file;
        file.remove();
        LogFollower log(file.path());
        readAgain(log);
        QCOMPARE(log.state().error->code, u"missing"_s);
        QVERIFY(!log.state().isAtEnd);
        file.append(numbered(0, 3));
        QVERIFY(readAgain(log) == expectedLog(numbered(0, 3)));
        QCOMPARE(log.state().generation, 0);
        QVERIFY(!log.state().error);
    }

    void aReaderOfTheOldLogReadsItOrSaysThatItCannot()
    {
        LogFile file(numbered(0, 2000));
        LogFollower log(file.path());
        const ReadLog before = readAgain(log);
        const auto text = log.text();
        file.moveAway();
        file.overwrite(numbered(9000, 2000));
        readAgain(log);
        // The old file is still there, without a name or with another one.
        QCOMPARE(textOf(*text->lines(1)), numbered(1000, 1000));
        const auto second = log.text();
        file.overwrite(numbered(5000, 2000));
        // Not noticed yet: the bytes are others, but still a thousand lines. Afterwards it is known.
        readAgain(log);
        const auto lines = second->lines(1);
        QVERIFY(!lines);
        QCOMPARE(lines.error().code, u"changed"_s);
        QCOMPARE(textOf(*log.text()->lines(1)), numbered(6000, 1000));
    }

    void linesThatAreNoLongerThereAreAnError()
    {
        LogFile file(numbered(0, 2000));
        LogFollower log(file.path());
        readAgain(log);
        file.truncate(100);
        const auto lines = log.text()->lines(1);
        QVERIFY(!lines);
        QCOMPARE(lines.error().kind, ErrorKind::Storage);
    }

    void whatIsNoFileIsNotOpened_data()
    {
        QTest::addColumn<std::function<void(const QString &)>>("make");
        QTest::addColumn<QString>("code");
        QTest::newRow("a directory") << std::function([](const QString &path) { QDir().mkdir(path); }) << u"directory"_s;
        QTest::newRow("a pipe") << std::function([](const QString &path) {
            QCOMPARE(::mkfifo(QFile::encodeName(path).constData(), 0600), 0);
        }) << u"pipe"_s;
        QTest::newRow("a socket") << std::function([](const QString &path) {
            const int descriptor = ::socket(AF_UNIX, SOCK_STREAM, 0);
            sockaddr_un address = {};
            address.sun_family = AF_UNIX;
            const QByteArray name = QFile::encodeName(path);
            std::copy(name.begin(), name.end(), address.sun_path);
            QCOMPARE(::bind(descriptor, reinterpret_cast<sockaddr *>(&address), sizeof address), 0);
            ::close(descriptor);
        }) << u"socket"_s;
        QTest::newRow("a device") << std::function([](const QString &path) { QFile::link(u"/dev/zero"_s, path); }) << u"device"_s;
        QTest::newRow("nothing") << std::function([](const QString &) {}) << u"missing"_s;
        QTest::newRow("a link to itself") << std::function([](const QString &path) { QFile::link(path, path); }) << u"io"_s;
    }

    void whatIsNoFileIsNotOpened()
    {
        QFETCH(std::function<void(const QString &)>, make);
        QFETCH(QString, code);
        const QTemporaryDir directory;
        const QString path = directory.filePath(u"log"_s);
        make(path);
        LogFollower log(path);
        log.look();
        QVERIFY(!log.work());
        QVERIFY(log.state().error);
        QCOMPARE(log.state().error->kind, ErrorKind::Storage);
        QCOMPARE(log.state().error->code, code);
        QVERIFY(!log.state().error->message.isEmpty());
        QVERIFY(!log.text());
    }
};

TUNEWATCH_TEST(growth, GrowthTest)
#include "tst_growth.moc"
