// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// What curves cost: frames while a person pans and zooms, beside a bare drawPolyline of the same decimated line and, where
// it is installed, QCustomPlot with the same points; pyramids that are built and extended; the crosshair on a long run.
// Every figure beside another is from the same run, the two taking turns.

#include "chart/chart_data.h"
#include "chart/curve_item.h"
#include "chart/loss_chart.h"
#include "chart/loss_plot.h"
#include "curve_shapes.h"
#include "figures_table.h"

#include <QApplication>
#include <QImage>
#include <QMouseEvent>
#include <QPainter>
#include <algorithm>
#include <cmath>
#include <memory>
#include <string>
#ifdef TUNEWATCH_QCUSTOMPLOT
// Its header relies on the keywords that this program does without.
#define signals Q_SIGNALS
#define slots Q_SLOTS
#define foreach(variable, container) for (variable : container)
#include <qcustomplot.h>
#undef signals
#undef slots
#undef foreach
#endif

namespace {

constexpr int Rounds = 31;
constexpr QSize Size(1200, 500);

struct Curve
{
    training::Pyramid values;
    PackedColumn<double> x;
};

Curve made(size_t points, size_t number)
{
    Curve curve;
    for (size_t i = 0; i < points; ++i) {
        curve.values.append(lossAt(i, points, number));
        curve.x.push_back(double(i));
    }
    return curve;
}

/// Some curves in a picture, painted in three ways.
class Painting
{
public:
    Painting(size_t points, size_t curves)
        : m_points(points)
        , m_image(Size, QImage::Format_RGB32)
    {
        for (size_t i = 0; i < curves; ++i)
            m_curves.push_back(made(points, i));
        m_state.y = {0, 4};
        m_state.area = QRectF(QPointF(0, 0), QSizeF(Size));
#ifdef TUNEWATCH_QCUSTOMPLOT
        m_plot.resize(Size);
        m_plot.yAxis->setRange(0, 4);
        m_plot.show();
        for (const Curve &curve : m_curves) {
            QCPGraph *graph = m_plot.addGraph();
            QVector<QCPGraphData> data(qsizetype(curve.x.size()));
            for (size_t i = 0; i < curve.x.size(); ++i)
                data[qsizetype(i)] = {curve.x[i], double(curve.values.values()[i])};
            graph->data()->set(data, true);
        }
#endif
    }

    void setFrame(int frame) { m_state.x = windowOf(frame, m_points); }

    double ours()
    {
        return millisecondsOf([this] {
            m_image.fill(Qt::white);
            QPainter painter(&m_image);
            for (const Curve &curve : m_curves)
                paintCurve(&painter, m_state, curve.values, curve.x, QPen(Qt::black, 1));
        });
    }

    /// Of the very vertices that ours paints, found beforehand, with the same pen and edges.
    double bare()
    {
        std::vector<std::vector<QPointF>> lines;
        for (const Curve &curve : m_curves) {
            std::vector<QPointF> &line = lines.emplace_back();
            for (const training::CurvePoint &point :
                 training::thinned(curve.values, curve.x, m_state.x.min, m_state.x.max, Size.width()))
                line.emplace_back(m_state.pixelX(point.x), m_state.pixelY(double(point.y)));
        }
        return millisecondsOf([&] {
            m_image.fill(Qt::white);
            QPainter painter(&m_image);
            painter.setPen(QPen(Qt::black, 1));
            for (const std::vector<QPointF> &line : lines) {
                m_isSmooth = line.size() <= size_t(Size.width()) * 2;
                painter.setRenderHint(QPainter::Antialiasing, m_isSmooth);
                painter.drawPolyline(line.data(), int(line.size()));
            }
        });
    }

#ifdef TUNEWATCH_QCUSTOMPLOT
    double theirs()
    {
        m_plot.xAxis->setRange(m_state.x.min, m_state.x.max);
        m_plot.setNotAntialiasedElements(m_isSmooth ? QCP::aeNone : QCP::aeAll); // as ours
        return millisecondsOf([this] { m_plot.replot(QCustomPlot::rpImmediateRefresh); });
    }
#endif

private:
    const size_t m_points;
    std::vector<Curve> m_curves;
    PlotState m_state;
    QImage m_image;
    bool m_isSmooth = false; ///< the edges of the last frame
#ifdef TUNEWATCH_QCUSTOMPLOT
    QCustomPlot m_plot;
#endif
};

void measurePainting(size_t curves, size_t points, std::vector<double> *frames)
{
    Painting painting(points, curves);
    std::vector<double> bare;
    std::vector<double> theirs;
    for (int frame = 0; frame < Rounds; ++frame) {
        painting.setFrame(frame);
        frames->push_back(painting.ours());
        bare.push_back(painting.bare());
#ifdef TUNEWATCH_QCUSTOMPLOT
        theirs.push_back(painting.theirs());
#endif
    }
    std::printf("pan and zoom, %zu x %zu points\n", curves, points);
    printRow("frame", *frames);
    printRow("bare drawPolyline of the decimated line", bare);
    printRatio("frame / bare drawPolyline", *frames, bare, "<= 1.3");
    if (theirs.empty()) {
        std::printf("  QCustomPlot is not installed\n");
        return;
    }
    printRow("QCustomPlot, a replot", theirs);
    printRatio("QCustomPlot / frame", theirs, *frames, ">= 5 (10 x 1 M)");
}

void measurePyramid()
{
    constexpr int AtOnce = 1000;
    std::vector<double> small;
    std::vector<double> large;
    std::vector<double> building;
    const training::Pyramid thousand = made(1000, 0).values;
    const training::Pyramid million = made(1'000'000, 0).values;
    const auto extended = [](const training::Pyramid &from) {
        return millisecondsOf([&] {
            training::Pyramid copy = from;
            for (int i = 0; i < AtOnce; ++i)
                copy.append(std::sin(i * 1.7));
        });
    };
    for (int round = 0; round < Rounds; ++round) {
        building.push_back(millisecondsOf([] {
            training::Pyramid pyramid;
            for (int i = 0; i < 1'000'000; ++i)
                pyramid.append(i % 1000);
        }));
        small.push_back(extended(thousand));
        large.push_back(extended(million));
    }
    std::printf("pyramid\n");
    printRow("built over a million values", building);
    printRow("a copy of a thousand values, and 1000 more", small);
    printRow("a copy of a million values, and 1000 more", large);
    printRatio("at a million / at a thousand", large, small, "<= 1.5");
}

training::Run longRun(int points)
{
    training::Run run;
    run.series.push_back({"loss", {}});
    for (int i = 0; i < points; ++i)
        run.series[0].points.push_back({.line = i, .step = i, .value = lossAt(size_t(i), size_t(points), 0)});
    return run;
}

/// From line to record and back, without painting.
void measureLink(int points)
{
    LossChart chart;
    chart.resize(Size);
    chart.show();
    chart.setRun(std::make_shared<const ChartData>(makeChartData(longRun(points), {})));
    auto *plot = chart.findChild<LossPlot *>();
    QApplication::processEvents();
    std::vector<double> lines;
    std::vector<double> moves;
    for (int i = 0; i < Rounds * 10; ++i) {
        lines.push_back(millisecondsOf([&] { chart.showLine((i * 7919) % points); }));
        const QPointF at(100 + (i * 37) % 1000, 200);
        QMouseEvent move(QEvent::MouseMove, at, plot->mapToGlobal(at), Qt::NoButton, Qt::NoButton, Qt::NoModifier);
        moves.push_back(millisecondsOf([&] { QApplication::sendEvent(plot, &move); }));
        QApplication::processEvents();
    }
    std::printf("chart and log, %d points\n", points);
    printRow("log line -> record", lines);
    printRow("pointer -> record -> log line (aim < 1 ms)", moves);
}

} // namespace

int main(int argc, char **argv)
{
    if (!qEnvironmentVariableIsSet("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    const QApplication application(argc, argv);
    std::vector<double> few;
    std::vector<double> one;
    std::vector<double> ten;
    std::vector<double> longest;
    measurePainting(10, 10'000, &few);
    measurePainting(1, 1'000'000, &one);
    measurePainting(10, 1'000'000, &ten);
    measurePainting(1, 10'000'000, &longest);
    printRatio("frame of 10 x 1 M / frame of 10 x 10 k", ten, few, "<= 1.3");
    measurePyramid();
    for (const int points : {1000, 1'000'000})
        measureLink(points);
    return 0;
}
