// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "log/log_saving.h"

#include "archive/archive.h"
#include "commands/export_command.h"
#include "log/archived_log_source.h"
#include "log/log_message.h"
#include "log/log_panel.h"
#include "log/log_tool_bar.h"
#include "log/log_view.h"
#include "log_window.h"
#include "support/test.h"

#include <QBuffer>
#include <QDir>
#include <QFile>
#include <QFileDialog>
#include <QLocale>
#include <QMenu>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QToolButton>
#include <csignal>
#include <sys/resource.h>

using namespace Qt::Literals::StringLiterals;

namespace {

QByteArray contentOf(const QString &file)
{
    QFile in(file);
    return in.open(QIODevice::ReadOnly) ? in.readAll() : QByteArray("(no file)");
}

QByteArray joined(const std::vector<QByteArray> &lines)
{
    QByteArray text;
    for (const QByteArray &line : lines)
        text += line + '\n';
    return text;
}

/// A reader that does something when a block is read.
class WatchedReader : public LogTextReader
{
public:
    WatchedReader(const LogSource &source, std::function<void(qint64)> onRead)
        : m_reader(source.makeReader())
        , m_onRead(std::move(onRead))
    {
    }
    Result<std::vector<qint64>> heldBlocks() override { return m_reader->heldBlocks(); }
    Result<qint64> heldLines() override { return m_reader->heldLines(); }
    Result<LogLines> read(qint64 number) override
    {
        m_onRead(number);
        return m_reader->read(number);
    }

private:
    std::unique_ptr<LogTextReader> m_reader;
    std::function<void(qint64)> m_onRead;
};

/// No file of this process may grow beyond so many bytes while this lives: as on a disk that is full.
class FullDisk
{
public:
    explicit FullDisk(rlim_t bytes)
        : m_signal(std::signal(SIGXFSZ, SIG_IGN))
    {
        getrlimit(RLIMIT_FSIZE, &m_before);
        const rlimit limit{bytes, m_before.rlim_max};
        setrlimit(RLIMIT_FSIZE, &limit);
    }
    ~FullDisk()
    {
        setrlimit(RLIMIT_FSIZE, &m_before);
        std::signal(SIGXFSZ, m_signal);
    }

private:
    rlimit m_before{};
    void (*m_signal)(int);
};

} // namespace

class LogSavingTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates)); }
    void init()
    {
        m_folder.emplace();
        m_file = m_folder->filePath(u"job.log"_s);
        m_panel.emplace();
        m_panel->resize(1200, 300);
        m_panel->show();
    }
    void cleanup()
    {
        m_panel.reset();
        m_folder.reset();
    }

    void everyByteIsAsReceived()
    {
        const std::vector<QByteArray> lines{QByteArray("a\0b", 3), "\xed\xa0\x80", "\x1b[31mred\x1b[0m", " 1%\r 99%\r", "", "损\xff",
                                            QByteArray(1'000'000, 'x'), "end"};
        MemoryLog log(lines);
        m_panel->setSource(&log);
        QVERIFY(save(LogSaving::What::Everything));
        QCOMPARE(contentOf(m_file), joined(lines));
        QCOMPARE(said(), u"Saved in job.log."_s);
        m_panel->setSource(nullptr);
    }

    void aFileIsWhatExportWrites()
    {
        const JobKey key{u"account"_s, u"ft-1"_s};
        const QString data = m_folder->filePath(u"data"_s);
        {
            const std::unique_ptr<Archive> archive = std::move(*Archive::open(data));
            Job job;
            job.key = key;
            QVERIFY(archive->putJobs(std::span(&job, 1), QDateTime::currentDateTimeUtc()));
            LogLines lines;
            for (qint64 line = 0; line < 2500; ++line)
                lines.append(line % 5 == 0 ? QByteArray("\0 \xed\xa0\x80 sk-0123456789\r", 21) : trainingLine(line));
            QVERIFY(archive->putLines(key, 0, lines, 2500, QDateTime::currentDateTimeUtc()));
        }
        Options options;
        options.command = Command::ExportLog;
        options.dataDir = data;
        options.job = key.id;
        QBuffer exported;
        QVERIFY(exported.open(QIODevice::WriteOnly));
        QCOMPARE(runExport(options, exported), 0);
        ArchivedLogSource log(data, key);
        m_panel->setSource(&log);
        QVERIFY(save(LogSaving::What::Everything));
        QCOMPARE(exported.data().count('\n'), 2500);
        QCOMPARE(contentOf(m_file), exported.data());
        m_panel->setSource(nullptr);
    }

    void keysAndSignedLinksStayHere()
    {
        MemoryLog log(std::vector<QByteArray>{"key sk-0123456789 end"});
        m_panel->setSource(&log);
        QVERIFY(save(LogSaving::What::Everything));
        QCOMPARE(contentOf(m_file), QByteArray("key sk-… end\n"));
        m_panel->setSource(nullptr);
    }

    void aFilterSavesWhatItShows()
    {
        MemoryLog log(trainingLine);
        open(&log, 3000);
        m_panel->view()->setLevels(levelsOf({Level::Error}));
        QTRY_COMPARE(m_panel->view()->rows().rows(), 30);
        QVERIFY(save(LogSaving::What::Shown));
        std::vector<QByteArray> errors;
        for (qint64 line = 0; line < 3000; ++line) {
            if (trainingLevel(line) == Level::Error)
                errors.push_back(trainingLine(line));
        }
        QCOMPARE(contentOf(m_file), joined(errors));
        QVERIFY(save(LogSaving::What::Everything));
        QCOMPARE(contentOf(m_file).count('\n'), 3000);
        m_panel->setSource(nullptr);
    }

    void aSelectionSavesItsLines_data()
    {
        QTest::addColumn<TextRange>("range");
        QTest::addColumn<qint64>("first");
        QTest::addColumn<qint64>("last");
        QTest::newRow("parts of lines are lines") << TextRange{{5, 3}, {7, 2}} << qint64(5) << qint64(7);
        QTest::newRow("up to the start of a line is not that line") << TextRange{{5, 0}, {7, 0}} << qint64(5) << qint64(6);
        QTest::newRow("across blocks") << TextRange{{998, 0}, {2001, LogSelection::LineEnd}} << qint64(998) << qint64(2001);
    }

    void aSelectionSavesItsLines()
    {
        QFETCH(TextRange, range);
        QFETCH(qint64, first);
        QFETCH(qint64, last);
        MemoryLog log(trainingLine);
        open(&log, 3000);
        m_panel->view()->select(range);
        QVERIFY(save(LogSaving::What::Selected));
        std::vector<QByteArray> lines;
        for (qint64 line = first; line <= last; ++line)
            lines.push_back(trainingLine(line));
        QCOMPARE(contentOf(m_file), joined(lines));
        m_panel->setSource(nullptr);
    }

    void whatIsNotHereIsSaidBeforehand()
    {
        MemoryLog log(trainingLine);
        log.setLineCount(5000);
        log.hold(0, 1);
        log.hold(4, 4);
        m_panel->setSource(&log);
        m_panel->saving()->ask(LogSaving::What::Everything);
        QCOMPARE(said(), u"Only 3,000 of 5,000 lines are here yet."_s);
        QVERIFY(!dialog());
        auto *button = message()->findChild<QPushButton *>();
        QCOMPARE(button->text(), u"Save what is here"_s);
        button->click();
        QVERIFY(dialog());
        QVERIFY(save(LogSaving::What::Everything));
        QCOMPARE(contentOf(m_file).count('\n'), 3000);
        m_panel->setSource(nullptr);
    }

    void aKeyAndAButtonAskForAFile()
    {
        MemoryLog log(trainingLine);
        open(&log, 30);
        m_panel->saving()->setFileName(u"ft/1.log"_s);
        auto *tools = m_panel->findChild<LogToolBar *>();
        tools->save()->click();
        QVERIFY(dialog());
        QCOMPARE(QFileInfo(dialog()->selectedFiles().value(0)).fileName(), u"ft-1.log"_s);
        delete dialog();
        m_panel->activateWindow();
        m_panel->view()->setFocus();
        QVERIFY(QTest::qWaitForWindowActive(&*m_panel));
        QTest::keyClick(m_panel->view(), Qt::Key_S, Qt::ControlModifier);
        QVERIFY(dialog());
        dialog()->selectFile(m_file);
        const QSignalSpy finished(m_panel->saving(), &LogSaving::finished);
        Q_EMIT dialog()->fileSelected(m_file);
        QTRY_COMPARE(finished.count(), 1);
        QCOMPARE(contentOf(m_file).count('\n'), 30);
        m_panel->setSource(nullptr);
    }

    void aChoiceIsOfferedWhenThereIsOne()
    {
        MemoryLog log(trainingLine);
        open(&log, 30);
        m_panel->view()->select({{2, 0}, {4, 0}});
        m_panel->saving()->choose();
        const auto *menu = m_panel->view()->findChild<QMenu *>();
        QVERIFY(menu);
        QStringList texts;
        for (const QAction *action : menu->actions())
            texts << action->text();
        QCOMPARE(texts, (QStringList{u"Save the whole log..."_s, u"Save the selected lines..."_s}));
        m_panel->setSource(nullptr);
    }

    void aFolderThatIsGoneIsSaid()
    {
        MemoryLog log(trainingLine);
        open(&log, 30);
        m_file = m_folder->filePath(u"gone/job.log"_s);
        QVERIFY(!save(LogSaving::What::Everything));
        QVERIFY2(said().startsWith(u"The log could not be saved: "_s), qPrintable(said()));
        QVERIFY(said().size() > 35);
        QVERIFY(!m_panel->saving()->isRunning());
        m_panel->setSource(nullptr);
    }

    void aFullDiskLeavesNoHalfFile()
    {
        MemoryLog log(trainingLine);
        open(&log, 30'000);
        QFile old(m_file);
        QVERIFY(old.open(QIODevice::WriteOnly));
        old.write("what was here");
        old.close();
        bool isSaved = true;
        {
            const FullDisk full(100'000);
            isSaved = save(LogSaving::What::Everything);
        }
        QVERIFY(!isSaved);
        QVERIFY2(said().startsWith(u"The log could not be saved: "_s), qPrintable(said()));
        QCOMPARE(contentOf(m_file), QByteArray("what was here"));
        QCOMPARE(QDir(m_folder->path()).entryList(QDir::Files), QStringList{u"job.log"_s});
        m_panel->setSource(nullptr);
    }

    void whatIsStoppedLeavesNoFile()
    {
        MemoryLog log(trainingLine);
        open(&log, 30'000);
        std::atomic<bool> stops = false;
        qint64 lastRead = 0;
        WatchedReader reader(log, [&](qint64 number) {
            lastRead = number;
            stops = number == 3;
        });
        LogFileProgress end;
        writeLogFile(reader, {0, 29'999, {}}, m_file, stops, [&](const LogFileProgress &progress) { end = progress; });
        QVERIFY(end.isOver && !end.isSaved);
        QCOMPARE(end.problem, QString());
        QCOMPARE(lastRead, 3);
        QVERIFY(QDir(m_folder->path()).isEmpty());
        m_panel->setSource(nullptr);
    }

    void onlyBlocksOfThePartAreRead()
    {
        MemoryLog log(trainingLine);
        open(&log, 30'000);
        std::vector<qint64> read;
        WatchedReader reader(log, [&](qint64 number) { read.push_back(number); });
        const std::atomic<bool> stops = false;
        writeLogFile(reader, {1999, 4000, {}}, m_file, stops, [](const LogFileProgress &) {});
        QCOMPARE(read, (std::vector<qint64>{1, 2, 3, 4}));
        QCOMPARE(contentOf(m_file).count('\n'), 2002);
        m_panel->setSource(nullptr);
    }

    void anotherLogMayBeOpenedMeanwhile()
    {
        auto log = std::make_unique<MemoryLog>(trainingLine);
        open(log.get(), 50'000);
        QSignalSpy finished(m_panel->saving(), &LogSaving::finished);
        m_panel->saving()->save(LogSaving::What::Everything, m_file);
        m_panel->setSource(nullptr);
        log.reset();
        QVERIFY(finished.wait(60'000));
        QCOMPARE(contentOf(m_file).count('\n'), 50'000);
    }

private:
    void open(MemoryLog *log, qint64 lines)
    {
        log->setKind(trainingKind);
        log->setLevel(trainingLevel);
        log->setLineCount(lines);
        log->holdAll();
        m_panel->setSource(log);
    }
    /// True when the file was saved.
    bool save(LogSaving::What what)
    {
        QSignalSpy finished(m_panel->saving(), &LogSaving::finished);
        m_panel->saving()->save(what, m_file);
        return finished.wait(30'000) && finished.front().front().toBool();
    }
    LogMessage *message() const { return m_panel->findChild<LogMessage *>(); }
    QString said() const { return message()->sentence(); }
    QFileDialog *dialog() const { return m_panel->view()->findChild<QFileDialog *>(); }

    std::optional<QTemporaryDir> m_folder;
    QString m_file;
    std::optional<LogPanel> m_panel;
};

TUNEWATCH_TEST(log_saving, LogSavingTest)
#include "tst_log_saving.moc"
