// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// What a frame of the loss chart costs: ten curves of N points panned across, beside a bare drawPolyline of
// the same vertices; the whole widget; and what showing a longer run costs the main thread. With the argument
// `repaint`: the chart panel of the window only. Medians, in milliseconds.

#include "chart/curve_item.h"
#include "chart/loss_chart.h"
#include "chart/loss_plot.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QImage>
#include <QPainter>
#include <algorithm>
#include <cmath>
#include <cstdio>
#include <cstring>

namespace {

constexpr int Frames = 31;
constexpr size_t Curves = 10;
constexpr QSize Size(1200, 500);

double median(std::vector<double> times)
{
    std::nth_element(times.begin(), times.begin() + ptrdiff_t(times.size() / 2), times.end());
    return times[times.size() / 2];
}

template <typename Work>
double timed(Work work)
{
    std::vector<double> times;
    for (int frame = 0; frame < Frames; ++frame) {
        QElapsedTimer timer;
        timer.start();
        work(frame);
        times.push_back(double(timer.nsecsElapsed()) / 1e6);
    }
    return median(times);
}

training::Run noisyRun(int points)
{
    training::Run run;
    run.series.push_back({"loss", {}});
    for (int i = 0; i < points; ++i) {
        const double wave = std::sin(i * 20.0 / points) + 0.05 * std::sin(i * 1.7);
        run.series[0].points.push_back({.line = i, .step = i, .value = 2 + wave});
    }
    return run;
}

std::vector<QPointF> vertices(const PlotState &state, const training::Pyramid &curve)
{
    std::vector<QPointF> line;
    for (const training::CurvePoint &point :
         training::thinned(curve, state.data->train.x(state.axis), state.x.min, state.x.max, Size.width()))
        line.emplace_back(state.pixelX(point.x), state.pixelY(double(point.y)));
    return line;
}

void panTenCurves(const std::shared_ptr<const ChartData> &data)
{
    PlotState state;
    state.data = data;
    state.curves = data->curves;
    state.y = {0, 4};
    state.area = QRectF(QPointF(0, 0), QSizeF(Size));
    const double length = double(data->train.size());
    const QPen pen(Qt::black, 1);
    QImage image(Size, QImage::Format_RGB32);
    const auto panTo = [&](int frame) { state.x = {length * frame / 200, length * (0.8 + frame / 200.0)}; };
    const double ours = timed([&](int frame) {
        panTo(frame);
        image.fill(Qt::white);
        QPainter painter(&image);
        for (size_t i = 0; i < Curves; ++i)
            paintCurve(&painter, state, *data->curves->train, data->train.x(XAxis::Step), pen);
    });
    const double bare = timed([&, line = std::vector<QPointF>()](int frame) mutable {
        if (frame == 0)
            line = vertices(state, *data->curves->train);
        image.fill(Qt::white);
        QPainter painter(&image);
        painter.setPen(QPen(Qt::black, 0));
        for (size_t i = 0; i < Curves; ++i)
            painter.drawPolyline(line.data(), int(line.size()));
    });
    std::printf("%9zu points x %zu: frame %.2f, bare drawPolyline of the same vertices %.2f, ratio %.2f\n",
                data->train.size(), Curves, ours, bare, ours / bare);
}

void measureWidget(const std::shared_ptr<const ChartData> &data)
{
    LossChart chart;
    chart.resize(Size);
    chart.show();
    auto *plot = chart.findChild<LossPlot *>();
    const double length = double(data->train.size());
    const double set = timed([&](int) { chart.setRun(data); });
    const double frame = timed([&](int i) {
        plot->setZoom(Range{length * i / 200, length * (0.8 + i / 200.0)});
        plot->grab();
    });
    std::printf("%9zu points: setRun %.3f, widget zoomed and painted %.2f\n", data->train.size(), set, frame);
}

/// A frame as a person causes it: the crosshair goes to the next record; the run is zoomed.
void measureRepaint(int points)
{
    LossChart chart;
    chart.resize(944, 234); // picture 01
    chart.show();
    chart.setRun(std::make_shared<const ChartData>(makeChartData(noisyRun(points), {})));
    auto *plot = chart.findChild<LossPlot *>();
    const auto paint = [&] { plot->grab(); };
    paint();
    const double moved = timed([&](int i) {
        chart.showLine(points / 2 + i);
        paint();
    });
    chart.clearCursor();
    const double whole = timed([&](int) { paint(); });
    const double zoomed = timed([&](int i) {
        plot->setZoom(Range{points * (0.1 + i / 1000.0), points * (0.6 + i / 1000.0)});
        paint();
    });
    std::printf("%9d points: repaint %.2f, with the crosshair %.2f, zoomed %.2f\n", points, whole, moved, zoomed);
}

void measureAppend(int points)
{
    training::Pyramid pyramid;
    for (int i = 0; i < points; ++i)
        pyramid.append(std::sin(i * 1.7));
    const double time = timed([&](int) {
        for (int i = 0; i < 1000; ++i)
            pyramid.append(std::sin(i * 1.7));
    });
    std::printf("%9d points: append 1000 more %.4f\n", points, time);
}

} // namespace

int main(int argc, char **argv)
{
    if (!qEnvironmentVariableIsSet("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    const QApplication application(argc, argv);
    if (argc > 1 && std::strcmp(argv[1], "repaint") == 0) {
        for (const int points : {2'000, 20'000, 1'000'000})
            measureRepaint(points);
        return 0;
    }
    for (const int points : {1000, 10'000, 1'000'000}) {
        QElapsedTimer timer;
        timer.start();
        const auto data = std::make_shared<const ChartData>(makeChartData(noisyRun(points), {}));
        std::printf("%9d points: made ready in %.1f (worker)\n", points, double(timer.nsecsElapsed()) / 1e6);
        panTenCurves(data);
        measureWidget(data);
        measureAppend(points);
    }
    return 0;
}
