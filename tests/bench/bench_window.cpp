// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// How fast the window stands there, and what its table costs: from the start of a process to the first painted full table
// of 5,000 archived jobs beside an empty QMainWindow, alternately; a repaint, a key in the search field and a sort at 5,000
// and 100,000 jobs beside plainly drawing the cells' text. Medians, with quartiles where processes are compared. With the
// argument `--table`: the table only.

#include "figures.h"

#include "archive/archive.h"
#include "job_store.h"
#include "jobs/job_model.h"
#include "jobs/jobs_filter.h"
#include "jobs/jobs_table.h"
#include "main_window.h"
#include "settings/job_notes.h"
#include "settings/settings.h"
#include "theme/palette.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QPainter>
#include <QProcess>
#include <QTemporaryDir>
#include <QTimer>
#include <algorithm>
#include <cstdio>
#include <functional>

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int Archived = 5'000;
constexpr int Pairs = 21;
constexpr int Rounds = 21;
constexpr QSize WindowSize(1440, 900);
constexpr QSize TableSize(1200, 900);

double medianMs(const std::function<void(int)> &work)
{
    std::vector<double> times;
    for (int round = 0; round < Rounds; ++round) {
        QElapsedTimer timer;
        timer.start();
        work(round);
        times.push_back(double(timer.nsecsElapsed()) / 1e6);
    }
    return quartiles(times).median;
}

std::vector<Job> manyJobs(int count)
{
    static const QString models[] = {u"qwen3-8b"_s, u"qwen3-14b"_s, u"qwen3-32b"_s, u"qwen2.5-7b-instruct"_s};
    static constexpr JobStatus statuses[] = {JobStatus::Succeeded, JobStatus::Failed, JobStatus::Canceled};
    const QDateTime now(QDate(2026, 11, 20), QTime(6, 0), Qt::UTC);
    std::vector<Job> jobs;
    for (int i = 0; i < count; ++i) {
        Job job;
        job.key = {u"bench"_s, u"ft-20261120%1-%2"_s.arg(i % 2400, 4, 10, QChar(u'0')).arg(i, 6, 16, QChar(u'0'))};
        job.name = u"support-tone v%1"_s.arg(i * 7919 % 9973);
        job.status = i < 3 ? JobStatus::Running : statuses[i % 3];
        job.statusText = u"SUCCEEDED"_s;
        job.model = job.baseModel = models[i % 4];
        job.created = {now.addSecs(-600LL * i), {}};
        job.ended = {now.addSecs(-600LL * i + 7200), {}};
        job.usage = 31'389'440 + i * 977LL;
        job.raw = "{}";
        jobs.push_back(std::move(job));
    }
    return jobs;
}

JobDigest digestOf(int i)
{
    JobDigest digest;
    digest.lastStep = digest.totalSteps = 2400;
    digest.fraction = 1;
    digest.lastEvalLoss = 0.9 + (i * 31 % 1000) / 2000.0;
    for (int point = 0; point < 56; ++point)
        digest.curve.push_back(float(0.9 + 1.0 / (1 + point)));
    return digest;
}

// ---- the start --------------------------------------------------------------------------------------------------------

void fillArchive(const QString &directory)
{
    const auto archive = Archive::open(directory);
    Account account;
    account.id = u"bench"_s;
    account.provider = u"dashscope"_s;
    account.name = u"Bench"_s;
    account.baseUrl = QUrl(u"https://bench.invalid/api/v1"_s);
    const std::vector<Job> jobs = manyJobs(Archived);
    bool isStored = archive && (*archive)->putAccount(account) && (*archive)->putJobs(jobs, QDateTime::currentDateTimeUtc());
    for (size_t i = 0; isStored && i < jobs.size(); ++i)
        isStored = bool((*archive)->putDigest(jobs[i].key, digestOf(int(i))));
    if (!isStored)
        qFatal("the archive cannot be filled");
}

/// Ends the program once a widget has been painted as it should be.
class FirstPaint : public QObject
{
public:
    FirstPaint(QWidget *watched, std::function<bool()> isFull)
        : m_isFull(std::move(isFull))
    {
        watched->installEventFilter(this);
    }

    bool eventFilter(QObject *watched, QEvent *event) override
    {
        if (event->type() == QEvent::Paint && m_isFull())
            QTimer::singleShot(0, qApp, &QCoreApplication::quit);
        return QObject::eventFilter(watched, event);
    }

private:
    const std::function<bool()> m_isFull;
};

int showEmptyWindow(QApplication &application)
{
    QMainWindow window;
    window.resize(WindowSize);
    auto *child = new QWidget(&window);
    window.setCentralWidget(child);
    const FirstPaint paint(child, [] { return true; });
    window.show();
    return application.exec();
}

int showFullWindow(QApplication &application, const QString &directory)
{
    applyTheme(application, Theme::Light);
    Settings settings(directory);
    JobNotes notes(directory);
    Monitor::Setup setup;
    setup.dataDir = directory;
    Monitor monitor(std::move(setup));
    MainWindow window({monitor, settings, notes, false});
    window.begin(monitor.start());
    window.resize(WindowSize);
    const auto *table = window.findChild<JobsTable *>();
    const FirstPaint paint(table->viewport(), [table] { return table->model()->rowCount() == Archived; });
    window.show();
    return application.exec();
}

double runMs(const QStringList &arguments)
{
    QElapsedTimer timer;
    timer.start();
    if (QProcess::execute(QCoreApplication::applicationFilePath(), arguments) != 0)
        qFatal("a window did not open");
    return double(timer.nsecsElapsed()) / 1e6;
}

void measureStart()
{
    const QTemporaryDir directory;
    fillArchive(directory.path());
    std::vector<double> empty, full, ratio;
    for (int pair = 0; pair < Pairs; ++pair) {
        empty.push_back(runMs({u"--empty"_s}));
        full.push_back(runMs({u"--full"_s, directory.path()}));
        ratio.push_back(full.back() / empty.back());
    }
    const Quartiles ratios = quartiles(ratio);
    std::printf("Start to first painted full table, %d archived jobs, %d pairs; whole processes\n", Archived, Pairs);
    std::printf("  empty QMainWindow %7.1f ms\n  Tunewatch         %7.1f ms, %.2fx (quartiles %.2f–%.2f)\n",
                quartiles(empty).median, quartiles(full).median, ratios.median, ratios.low, ratios.high);
}

// ---- the table --------------------------------------------------------------------------------------------------------

/// The floor: the same texts, drawn without a view.
double drawTextMs(const QAbstractItemModel &model, QImage &image)
{
    constexpr int Row = 32;
    return medianMs([&](int) {
        QPainter painter(&image);
        painter.fillRect(image.rect(), Qt::white);
        for (int row = 0; row < image.height() / Row; ++row) {
            for (int column = 0; column < ShownJobColumns; ++column)
                painter.drawText(column * 150, row * Row + 20, model.index(row, column).data().toString());
        }
    });
}

void measureTable(int count)
{
    JobStore store;
    const std::vector<Job> jobs = manyJobs(count);
    store.merge(jobs);
    std::vector<std::pair<JobKey, JobDigest>> digests;
    for (size_t i = 0; i < jobs.size(); ++i)
        digests.emplace_back(jobs[i].key, digestOf(int(i)));
    store.mergeDigests(digests);
    const QDateTime now(QDate(2026, 11, 20), QTime(6, 5), Qt::UTC);
    JobModel model(&store, [now] { return now; });
    JobsFilter filter(&model);
    JobsTable table(&filter);
    table.resize(TableSize);
    table.show();
    QApplication::processEvents();
    QImage image(table.viewport()->size(), QImage::Format_RGB32);
    const double plain = drawTextMs(filter, image);
    const double repaint = medianMs([&](int) { table.viewport()->render(&image); });
    static const QString typed[] = {u"s"_s, u"su"_s, u"sup"_s, u"support"_s, u"support 14b"_s, u"v77"_s, u""_s};
    const double key = medianMs([&](int round) { filter.setText(typed[size_t(round) % std::size(typed)]); });
    filter.setText({});
    static constexpr JobColumn columns[] = {JobColumn::EvalLoss, JobColumn::Job, JobColumn::Tokens, JobColumn::Created};
    const double sort = medianMs([&](int round) {
        filter.sort(int(columns[size_t(round) % std::size(columns)]), round % 8 < 4 ? Qt::AscendingOrder : Qt::DescendingOrder);
    });
    std::printf("  %7d %10.2f %10.2f %8.2fx %10.2f %10.2f\n", count, plain, repaint, repaint / plain, key, sort);
}

} // namespace

int main(int argc, char **argv)
{
    if (!qEnvironmentVariableIsSet("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    QApplication application(argc, argv);
    const QStringList arguments = QApplication::arguments();
    if (arguments.value(1) == u"--empty")
        return showEmptyWindow(application);
    if (arguments.value(1) == u"--full")
        return showFullWindow(application, arguments.value(2));
    if (arguments.value(1) != u"--table")
        measureStart();
    applyTheme(application, Theme::Light);
    std::printf("Table, ms\n  %7s %10s %10s %9s %10s %10s\n", "jobs", "drawText", "repaint", "", "one key", "sort");
    for (const int count : {Archived, 100'000})
        measureTable(count);
    return 0;
}
