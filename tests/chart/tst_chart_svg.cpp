// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The drawing is taken apart: what stands in it, and where.

#include "chart/chart_picture.h"
#include "chart/chart_text.h"
#include "chart/mark_painter.h"
#include "chart/strip_plot.h"
#include "chart/strip_stack.h"
#include "chart/shown_chart.h"
#include "chart/svg_writer.h"

#include "support/test.h"

#include <QRegularExpression>
#include <QTest>
#include <QXmlStreamReader>
#include <cmath>

using namespace Qt::Literals::StringLiterals;

namespace {

struct Shape
{
    QString element;
    QString group; ///< the innermost with a name
    QPolygonF points;
    QString text;
};

QPolygonF pointsOf(const QXmlStreamAttributes &attributes)
{
    QPolygonF points;
    const QStringList pairs = attributes.value("points"_L1).toString().split(u' ', Qt::SkipEmptyParts);
    for (const QString &pair : pairs)
        points << QPointF(pair.section(u',', 0, 0).toDouble(), pair.section(u',', 1, 1).toDouble());
    const auto number = [&](QLatin1StringView name) { return attributes.value(name).toDouble(); };
    if (attributes.hasAttribute("x1"_L1))
        points << QPointF(number("x1"_L1), number("y1"_L1)) << QPointF(number("x2"_L1), number("y2"_L1));
    if (attributes.hasAttribute("cx"_L1))
        points << QPointF(number("cx"_L1), number("cy"_L1));
    return points;
}

/// Every shape of a drawing, which must be well-formed.
std::vector<Shape> shapesOf(const QByteArray &svg)
{
    std::vector<Shape> shapes;
    QStringList groups;
    QXmlStreamReader xml(svg);
    while (!xml.atEnd()) {
        xml.readNext();
        if (xml.isStartElement()) {
            Shape shape{xml.name().toString(), groups.isEmpty() ? QString() : groups.last(), pointsOf(xml.attributes()), {}};
            if (xml.name() == "g"_L1)
                groups << xml.attributes().value("id"_L1).toString();
            else if (xml.name() == "text"_L1 || xml.name() == "title"_L1)
                shape.text = xml.readElementText();
            shapes.push_back(shape);
        } else if (xml.isEndElement() && xml.name() == "g"_L1) {
            groups.removeLast();
        }
    }
    if (xml.hasError())
        qFatal("%s", qPrintable(xml.errorString()));
    return shapes;
}

/// Every vertex of the lines of one group.
QPolygonF verticesOf(const std::vector<Shape> &shapes, const QString &group)
{
    QPolygonF all;
    for (const Shape &shape : shapes) {
        if (shape.group == group && shape.element == u"polyline"_s)
            all << shape.points;
    }
    return all;
}

QStringList textsOf(const std::vector<Shape> &shapes)
{
    QStringList texts;
    for (const Shape &shape : shapes) {
        if (!shape.text.isEmpty())
            texts << shape.text;
    }
    return texts;
}

/// Where the plot is in the drawing: below the header.
QRectF areaIn(const QByteArray &svg, const PlotState &state, QSize size)
{
    static const QRegularExpression height(u"height=\"([0-9.]+)\""_s);
    const double whole = height.match(QString::fromUtf8(svg)).captured(1).toDouble();
    return state.area.translated(0, whole - size.height());
}

using Lines = std::vector<QPolygonF>;

} // namespace

class ChartSvgTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::German, QLocale::Germany)); }
    void cleanupTestCase() { QLocale::setDefault(QLocale::c()); }

    void linesAreCutExactly_data()
    {
        QTest::addColumn<std::vector<QPointF>>("line");
        QTest::addColumn<Lines>("expected");
        using Line = std::vector<QPointF>;
        QTest::newRow("inside: as it is") << Line{{1, 1}, {5, 9}, {9, 1}} << Lines{{{1, 1}, {5, 9}, {9, 1}}};
        QTest::newRow("a spike out of the top is cut where it crosses the edge")
            << Line{{0, 5}, {5, -5}, {10, 5}} << Lines{{{0, 5}, {2.5, 0}}, {{7.5, 0}, {10, 5}}};
        QTest::newRow("in at the left, out at the right") << Line{{-5, 5}, {15, 5}} << Lines{{{0, 5}, {10, 5}}};
        QTest::newRow("across a corner") << Line{{-1, 2}, {2, -1}} << Lines{{{0, 1}, {1, 0}}};
        QTest::newRow("passing by outside a corner") << Line{{-3, 2}, {2, -3}} << Lines{};
        QTest::newRow("all outside") << Line{{20, 20}, {30, 5}} << Lines{};
        QTest::newRow("on the edge is inside") << Line{{0, 0}, {10, 0}} << Lines{{{0, 0}, {10, 0}}};
        QTest::newRow("out and in again are two parts")
            << Line{{1, 5}, {12, 5}, {12, 8}, {9, 8}} << Lines{{{1, 5}, {10, 5}}, {{10, 8}, {9, 8}}};
        QTest::newRow("one point has no line") << Line{{5, 5}} << Lines{};
        QTest::newRow("very far away") << Line{{0, 5}, {5, -1e300}} << Lines{{{0, 5}, {0, 0}}};
    }

    void linesAreCutExactly()
    {
        QFETCH(std::vector<QPointF>, line);
        QTEST(clippedLine(line, QRectF(0, 0, 10, 10)), "expected");
    }

    void areasAreCutExactly()
    {
        const QPolygonF cut = clippedArea(QPolygonF{{-5, 5}, {5, -5}, {15, 5}, {5, 15}}, QRectF(0, 0, 10, 10));
        QCOMPARE(cut.boundingRect(), QRectF(0, 0, 10, 10));
        QVERIFY(clippedArea(QPolygonF{{20, 20}, {30, 20}, {30, 30}}, QRectF(0, 0, 10, 10)).isEmpty());
    }

    void noLocaleChangesANumberAndNoTextBreaksTheDrawing()
    {
        SvgWriter svg({10, 10}, u"a < b & \"c\"\x01 🚀"_s);
        svg.line({0.5, 1.25}, {1e-9, -0.0}, QPen(Qt::red, 1.5));
        svg.text({1, 1}, u"<script>"_s, QFont(), Qt::black);
        const std::vector<Shape> shapes = shapesOf(svg.finish());
        QCOMPARE(shapes[1].text, u"a < b & \"c\"  🚀"_s);
        QCOMPARE(shapes[2].points, (QPolygonF{{0.5, 1.25}, {0, 0}}));
        QCOMPARE(shapes[3].text, u"<script>"_s);
    }

    void curvesStayInThePlotAndKeepTheirExtremes_data()
    {
        QTest::addColumn<std::optional<Range>>("zoom");
        QTest::addColumn<bool>("isLog");
        QTest::addColumn<XAxis>("axis");
        QTest::newRow("the whole run") << std::optional<Range>() << false << XAxis::Step;
        QTest::newRow("zoomed") << std::optional(Range{300, 700}) << false << XAxis::Step;
        QTest::newRow("zoomed on epochs") << std::optional(Range{0.4, 0.9}) << false << XAxis::Epoch;
        QTest::newRow("logarithmic") << std::optional<Range>() << true << XAxis::Step;
        QTest::newRow("over time") << std::optional<Range>() << false << XAxis::Time;
    }

    /// A spike up and one down, each one record wide, in a run that is cut at the top by default.
    void curvesStayInThePlotAndKeepTheirExtremes()
    {
        QFETCH(std::optional<Range>, zoom);
        QFETCH(bool, isLog);
        QFETCH(XAxis, axis);
        Chart chart;
        const auto train = [](int step) { return step == 500 ? 1.9 : step == 510 ? 0.3 : falling(step); };
        chart.setView({.axis = axis, .isLog = isLog, .zoom = zoom});
        chart.setRun(makeData({.lastStep = 100'000, .train = train, .eval = [](int) { return 1.1; }}));
        if (!zoom)
            chart.plot().setShowsEverything(true);
        const PlotState &state = chart.plot().state();
        const QByteArray svg = chartSvg(state, chart.plot().size(), u"support-tone v7"_s);
        const std::vector<Shape> shapes = shapesOf(svg);
        const QRectF area = areaIn(svg, state, chart.plot().size());
        size_t lines = 0;
        for (const Shape &shape : shapes) {
            const bool isCurve = QStringList{u"train"_s, u"train-raw"_s, u"eval"_s}.contains(shape.group);
            if (!isCurve)
                continue;
            ++lines;
            for (const QPointF point : shape.points) {
                const bool isMark = shape.element != u"polyline"_s; // its corners may stand out a little
                QVERIFY2(isMark || (point.x() >= area.left() && point.x() <= area.right() && point.y() >= area.top()
                                    && point.y() <= area.bottom()),
                         qPrintable(u"%1 %2"_s.arg(point.x()).arg(point.y())));
            }
        }
        QVERIFY(lines >= 3);
        const double down = area.top() - state.area.top();
        const QPolygonF raw = verticesOf(shapes, u"train-raw"_s);
        for (const double value : {1.9, 0.3}) {
            const double wanted = state.pixelY(value) + down;
            QVERIFY2(std::ranges::any_of(raw, [&](QPointF point) { return std::abs(point.y() - wanted) < 0.01; }),
                     qPrintable(QString::number(value)));
        }
    }

    void whatIsCutAtTheTopEndsAtTheEdge()
    {
        Chart chart;
        chart.setRun(makeData({.train = [](int step) { return step == 10 ? 500.0 : 1 + step / 1e4; }}));
        const PlotState &state = chart.plot().state();
        QVERIFY(state.clippedAbove > 0);
        const QByteArray svg = chartSvg(state, chart.plot().size(), {});
        const std::vector<Shape> shapes = shapesOf(svg);
        const QPolygonF raw = verticesOf(shapes, u"train-raw"_s);
        const auto arrows = std::ranges::count_if(shapes, [](const Shape &shape) { return shape.element == u"polygon"_s && shape.points.size() == 3; });
        QCOMPARE(arrows, 1);
        QCOMPARE(raw.boundingRect().top(), areaIn(svg, state, chart.plot().size()).top());
    }

    void itShowsWhatIsShown()
    {
        Chart chart;
        chart.setRun(makeData({.train = falling}));
        chart.setView({.smoothing = 0, .shown = {true, false}});
        chart.plot().setShowsEverything(true);
        const std::vector<Shape> shapes = shapesOf(chartSvg(chart.plot().state(), chart.plot().size(), u"my <run>"_s));
        QVERIFY(verticesOf(shapes, u"eval"_s).isEmpty());
        QVERIFY(verticesOf(shapes, u"train-raw"_s).isEmpty()); // not smoothed: one line
        QCOMPARE(verticesOf(shapes, u"train"_s).size(), 100);
        const QStringList texts = textsOf(shapes);
        QVERIFY2(texts.contains(u"my <run>"_s) && texts.contains(u"Train"_s) && !texts.contains(u"Eval"_s) && texts.contains(u"Step"_s),
                 qPrintable(texts.join(u'|')));
        for (const QString &mark : chart.plot().state().yMarks.texts)
            QVERIFY2(texts.contains(mark), qPrintable(mark));
    }

    void aNaNBreaksTheLineAndIsNamed()
    {
        Chart chart;
        chart.setRun(makeData({.train = [](int step) { return step == 420 ? NaN : 1.0 + step / 1e4; }}));
        const PlotState &state = chart.plot().state();
        const std::vector<Shape> shapes = shapesOf(chartSvg(state, chart.plot().size(), {}));
        const auto lines = std::ranges::count_if(
            shapes, [](const Shape &shape) { return shape.group == u"train"_s && shape.element == u"polyline"_s; });
        QCOMPARE(lines, 2);
        QVERIFY(textsOf(shapes).contains(u"NaN 420"_s));
    }

    void stripsAreInThePicture()
    {
        Chart chart;
        chart.resize(1000, 500);
        chart.setRun(makeData({.train = falling}));
        chart.showStrip("learning_rate", true);
        const std::vector<StripPlot *> &strips = chart.findChild<StripStack *>()->all();
        QCOMPARE(strips.size(), size_t(1));
        QVERIFY(chart.pinStep(500));
        const PlotState &state = chart.plot().state();
        const QImage alone = chartImage(state, chart.plot().size(), u"run"_s);
        const QImage image = chartImage(state, chart.plot().size(), u"run"_s, strips);
        QCOMPARE(image.height(), alone.height() + 2 * strips[0]->height());
        const QByteArray svg = chartSvg(state, chart.plot().size(), u"run"_s, strips);
        const std::vector<Shape> shapes = shapesOf(svg);
        const QPolygonF curve = verticesOf(shapes, u"strip-1-raw"_s);
        QVERIFY(curve.size() >= 2);
        const QRectF area = strips[0]->state().area.translated(0, image.height() / 2 - strips[0]->height());
        for (const QPointF point : curve)
            QVERIFY2(area.adjusted(0, -0.01, 0, 0.01).contains(point), qPrintable(QString::number(point.y())));
        QVERIFY(textsOf(shapes).contains(u"learning_rate"_s));
        // What is pinned is on the screen again.
        QVERIFY(strips[0]->state().cursor && chart.isPinned());
    }

    void thePictureIsTwiceAsFineAndHasNoCrosshair()
    {
        Chart chart;
        chart.setRun(makeData({.train = falling}));
        const QImage plain = chartImage(chart.plot().state(), chart.plot().size(), u"run"_s);
        QCOMPARE(plain.width(), chart.plot().width() * 2);
        QVERIFY(plain.height() > chart.plot().height() * 2);
        QVERIFY(chart.pinStep(500));
        QCOMPARE(chartImage(chart.plot().state(), chart.plot().size(), u"run"_s), plain);
        // The same place on the screen and in the picture, header aside.
        const int header = plain.height() - chart.plot().height() * 2;
        const QPoint last = chart.pixel(1000, double(chart.plot().state().curves->smoothed->values().back())) * 2;
        bool isDrawn = false;
        for (int y = -3; y <= 3; ++y)
            isDrawn = isDrawn || plain.pixelColor(last.x() - 8, last.y() + header + y) == QColor(Qt::blue);
        QVERIFY(isDrawn);
    }
};

TUNEWATCH_TEST(chart_svg, ChartSvgTest)
#include "tst_chart_svg.moc"
