// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Six runs beside each other: a frame while somebody pans and zooms, beside drawing its lines alone; the crosshair; another
// smoothing. Short runs and long ones take turns: a frame's work follows the pixels, not the points.

#include "chart/chart_data.h"
#include "compare/compare_plot.h"
#include "curve_shapes.h"
#include "figures_table.h"
#include "theme/palette.h"

#include <QApplication>
#include <QImage>
#include <QMouseEvent>
#include <QPainter>
#include <memory>

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int Rounds = 31;
constexpr size_t Runs = MostCompared;
constexpr QSize Size(1200, 500);

ComparedRun made(size_t points, size_t number)
{
    training::Run log;
    log.series.push_back({"loss", {}});
    for (size_t i = 0; i < points; ++i)
        log.series[0].points.push_back({.line = qint64(i), .step = qint64(i), .value = lossAt(i, points, number)});
    ComparedRun run;
    run.name = u"tone v%1"_s.arg(number + 1);
    run.shortName = u"v%1"_s.arg(number + 1);
    run.key = {u"bench"_s, run.name};
    run.job.key = run.key;
    run.job.status = JobStatus::Succeeded;
    run.data = std::make_shared<const ChartData>(makeChartData(log, {}));
    return run;
}

/// The chart of the compare page, shown.
class Comparison
{
public:
    explicit Comparison(size_t points)
        : m_points(points)
    {
        std::vector<ComparedRun> runs;
        for (size_t number = 0; number < Runs; ++number)
            runs.push_back(made(points, number));
        m_plot.setPalette(paletteFor(kLight));
        m_plot.resize(Size);
        m_plot.setRuns(std::move(runs), 0);
        smooth(0.6);
        m_plot.show();
        QApplication::processEvents();
    }

    double frame(int number)
    {
        return millisecondsOf([&] {
            m_plot.setZoom(windowOf(number, m_points));
            m_plot.repaint();
        });
    }

    /// The very lines of the last frame, with the same edges.
    double bare()
    {
        QImage image(Size, QImage::Format_RGB32);
        return millisecondsOf([&] {
            image.fill(Qt::white);
            QPainter painter(&image);
            painter.setPen(QPen(Qt::black, 1.5));
            for (const DrawnLine &line : m_plot.state().drawn) {
                painter.setRenderHint(QPainter::Antialiasing, !line.isDense);
                for (const QPolygonF &piece : line.pieces)
                    painter.drawPolyline(piece);
            }
        });
    }

    double crosshair(int number)
    {
        const QPointF at(100 + (number * 37) % 900, 200);
        QMouseEvent move(QEvent::MouseMove, at, m_plot.mapToGlobal(at), Qt::NoButton, Qt::NoButton, Qt::NoModifier);
        return millisecondsOf([&] {
            QApplication::sendEvent(&m_plot, &move);
            m_plot.repaint();
        });
    }

    /// Until the lines of that weight are on screen.
    double smooth(double weight)
    {
        return millisecondsOf([&] {
            m_plot.setChoice({.metric = "loss", .axis = training::Alignment::Step, .smoothing = weight});
            while (!m_plot.isSettled())
                QApplication::processEvents(QEventLoop::WaitForMoreEvents);
            m_plot.repaint();
        });
    }

private:
    const size_t m_points;
    ComparePlot m_plot;
};

/// What a plot of so many points a run took.
struct Times
{
    std::vector<double> frames;
    std::vector<double> bare;
    std::vector<double> crosshairs;
    std::vector<double> smoothings;
};

void measure(Comparison *comparison, int round, Times *times)
{
    times->frames.push_back(comparison->frame(round));
    times->bare.push_back(comparison->bare());
    times->crosshairs.push_back(comparison->crosshair(round));
    times->smoothings.push_back(comparison->smooth(round % 2 == 0 ? 0.9 : 0.6));
}

void print(size_t points, const Times &times)
{
    std::printf("compare, %zu x %zu points\n", Runs, points);
    printRow("frame while panning and zooming", times.frames);
    printRow("bare drawPolyline of its lines", times.bare);
    printRatio("frame / bare drawPolyline", times.frames, times.bare, "none: axes, labels and notes are in the frame");
    printRow("pointer -> crosshair", times.crosshairs);
    printRow("another smoothing -> painted", times.smoothings);
}

} // namespace

int main(int argc, char **argv)
{
    if (!qEnvironmentVariableIsSet("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    const QApplication application(argc, argv);
    constexpr size_t Few = 1000;
    constexpr size_t Many = 100'000;
    Comparison shortRuns(Few);
    Comparison longRuns(Many);
    Times few;
    Times many;
    for (int round = 0; round < Rounds; ++round) {
        measure(&shortRuns, round, &few);
        measure(&longRuns, round, &many);
    }
    print(Few, few);
    print(Many, many);
    printRatio("frame of 6 x 100 k / frame of 6 x 1 k", many.frames, few.frames, "<= 1.5");
    return 0;
}
