// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "compare/end_labels.h"

#include "compare/compare_readout.h"
#include "shown_plot.h"
#include "support/test.h"

#include <QTest>
#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace {

/// Flat from step 1,000 on.
ComparedRun endingAt(const QString &name, double end)
{
    return plot_runs::run(name, {.lastStep = 2400, .eval = [end](int step) { return step < 1000 ? 1.4 : end; }});
}

} // namespace

class EndLabelsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theGreaterValueStandsAbove_data()
    {
        QTest::addColumn<QList<double>>("ends");
        QTest::newRow("on one row of pixels") << QList<double>{0.90001, 0.90003, 0.90002, 1.2};
        QTest::newRow("at the lower edge") << QList<double>{0.9, 0.9001, 0.9002, 0.9003, 1.2};
        QTest::newRow("at the upper edge") << QList<double>{0.9, 1.1997, 1.1998, 1.1999, 1.2};
        QTest::newRow("six between") << QList<double>{1.0, 1.01, 1.02, 1.03, 0.9, 1.2};
    }

    void theGreaterValueStandsAbove()
    {
        QFETCH(QList<double>, ends);
        std::vector<ComparedRun> runs;
        for (const double end : ends)
            runs.push_back(endingAt(u"tone v%1"_s.arg(runs.size() + 1), end));
        ShownPlot shown(runs, 0);
        shown.plot.setZoom(Range{1500, 2300}); // the range fits closely there
        std::vector<EndLabel> labels = shown.plot.state().labels;
        QCOMPARE(labels.size(), runs.size());
        std::ranges::sort(labels, {}, [](const EndLabel &label) { return label.box.top(); });
        for (size_t i = 0; i < labels.size(); ++i) {
            const QRectF &box = labels[i].box;
            QVERIFY(box.top() >= shown.plot.state().frame.area.top() && box.bottom() <= shown.plot.state().frame.area.bottom());
            if (i == 0)
                continue;
            QVERIFY(ends[qsizetype(labels[i - 1].line)] > ends[qsizetype(labels[i].line)]);
            QVERIFY(labels[i - 1].box.bottom() <= box.top());
        }
    }

    void theReadOutAtRestHidesNoWords()
    {
        ShownPlot shown;
        CompareState state = shown.plot.state();
        QVERIFY(state.isResting);
        state.notes.clear();
        state.labels.clear();
        QVERIFY(!compareReadoutBox(state).isEmpty());
        state.notes.push_back({.line = 0, .text = u"everywhere"_s, .box = state.frame.area, .record = {}});
        QVERIFY(compareReadoutBox(state).isEmpty());
        state.isResting = false; // a person asks for it
        QVERIFY(!compareReadoutBox(state).isEmpty());
    }

    void theCrosshairStrikesThroughNoWords()
    {
        ShownPlot shown;
        const CompareState &state = shown.plot.state();
        QVERIFY(!state.notes.empty() && !state.epochs.empty() && !state.epochs.front().text.isEmpty());
        for (const QRectF &box : {state.notes.front().box, state.epochs.front().box}) {
            const std::vector<QLineF> pieces = crosshairPieces(state, box.center().x());
            QVERIFY(!pieces.empty());
            for (const QLineF &piece : pieces)
                QVERIFY(piece.y2() <= box.top() || piece.y1() >= box.bottom());
        }
        const std::vector<QLineF> whole = crosshairPieces(state, state.frame.area.left() + 1);
        QCOMPARE(whole.size(), size_t(1));
        QCOMPARE(whole.front().length(), state.frame.area.height());
    }
};

TUNEWATCH_TEST(end_labels, EndLabelsTest)
#include "tst_end_labels.moc"
