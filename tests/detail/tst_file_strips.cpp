// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "chart/loss_chart.h"
#include "detail/detail_pane.h"
#include "files/local_files.h"
#include "monitor.h"
#include "settings/job_notes.h"
#include "settings/settings.h"
#include "support/test.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::Literals::StringLiterals;

namespace {

/// A pane that opens logs of nobody's job.
class FileBench
{
public:
    FileBench()
        : m_monitor(setup(m_directory.path()))
        , m_settings(m_directory.path())
        , m_notes(m_directory.path())
        , m_files(m_monitor.jobs(), m_settings)
        , m_pane(m_monitor, m_settings, m_notes)
    {
        m_monitor.start();
        m_pane.setFiles(&m_files);
        m_pane.resize(1200, 700);
        m_pane.show();
    }

    LossChart &chart() { return *m_pane.chart(); }
    size_t points() { return m_pane.run() ? m_pane.run()->train.size() : 0; }

    /// A log whose records state these beside their loss.
    void open(const QString &name, const QByteArrayList &metrics)
    {
        QFile file(m_directory.filePath(name));
        bool isWritten = file.open(QIODevice::WriteOnly);
        for (int i = 1; i <= 40; ++i) {
            QByteArray line = "{'loss': " + QByteArray::number(1.0 / i);
            for (const QByteArray &metric : metrics)
                line += ", '" + metric + "': " + QByteArray::number(0.5 + i % 3);
            line += ", 'epoch': " + QByteArray::number(i / 40.0) + "}\n";
            isWritten = isWritten && file.write(line) > 0;
        }
        if (!isWritten)
            QTest::qFail("no file", __FILE__, __LINE__);
        file.close();
        m_pane.open(m_files.add(file.fileName()));
    }

private:
    static Monitor::Setup setup(const QString &directory)
    {
        Monitor::Setup setup;
        setup.dataDir = directory;
        return setup;
    }

    QTemporaryDir m_directory;
    Monitor m_monitor;
    Settings m_settings;
    JobNotes m_notes;
    LocalFiles m_files;
    DetailPane m_pane;
};

} // namespace

class FileStripsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatIsClosedInOneKindOfTrainingStaysInAnother()
    {
        FileBench bench;
        const ShownStrips ofRewards{{"kl"}};
        const ShownStrips ofPairs{{"rewards/margins"}};
        bench.open(u"grpo.log"_s, {"reward", "kl"});
        QTRY_COMPARE(bench.chart().strips(), ofRewards);
        bench.chart().showStrip("kl", false);
        QCOMPARE(bench.chart().strips(), ShownStrips());
        bench.open(u"dpo.log"_s, {"rewards/margins"});
        QTRY_COMPARE(bench.chart().strips(), ofPairs);
        // Another one of the first kind has none, once it is known to be of that kind.
        bench.open(u"more.log"_s, {"reward", "kl", "grad_norm"});
        QTRY_COMPARE(bench.points(), size_t(40));
        QCOMPARE(bench.chart().strips(), ShownStrips());
    }

    void whatARunHasNothingOfSaysNothingAboutIt()
    {
        FileBench bench;
        bench.open(u"one.log"_s, {"rewards/margins", "grad_norm"});
        QTRY_COMPARE(bench.points(), size_t(40));
        bench.chart().showStrip("rewards/margins", false);
        bench.chart().showStrip("grad_norm", true);
        QCOMPARE(bench.chart().strips(), (ShownStrips{{"grad_norm"}}));
        bench.open(u"two.log"_s, {"rewards/margins"});
        QTRY_COMPARE(bench.chart().strips(), (ShownStrips{{"rewards/margins"}}));
    }
};

TUNEWATCH_TEST(file_strips, FileStripsTest)
#include "tst_file_strips.moc"
