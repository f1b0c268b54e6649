// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "compare/run_chip.h"

#include "compare/run_chips.h"
#include "compare_bench.h"
#include "files/local_file_key.h"
#include "support/test.h"

#include <QApplication>
#include <QImage>
#include <QPixmap>
#include <QTest>
#include <QToolButton>
#include <QWidget>
#include <optional>

using namespace Qt::Literals::StringLiterals;

namespace {

/// Chips in an active window.
struct ChipRow
{
    ChipRow()
        : set(bench.monitor(), bench.notes())
        , row(set, nullptr)
    {
        QObject::connect(&row, &RunChips::pointed, &row, [this](std::optional<size_t> run) { lifted = run; });
        set.set(bench.keys());
        row.resize(900, row.height());
        row.show();
        row.activateWindow();
    }

    CompareBench bench;
    RunSet set;
    std::optional<size_t> lifted; ///< the run whose line stands out
    RunChips row;
};

} // namespace

class RunChipTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aTightChipKeepsTheEndOfItsName()
    {
        QWidget row;
        RunChip chip(&row);
        ComparedRun run;
        run.name = run.shortName = u"router-of-mails v7"_s;
        run.job.status = JobStatus::Succeeded;
        chip.setRun(run, 0, true);
        chip.resize(chip.sizeHint());
        QVERIFY(chip.hasTag());
        QCOMPARE(chip.shownName(), run.name);
        chip.resize(138, chip.height()); // as six of them have in a small window
        QVERIFY(!chip.hasTag());
        QVERIFY2(chip.shownName().startsWith(u'…') && chip.shownName().endsWith(u"v7"_s), qPrintable(chip.shownName()));
        const auto ground = [&] { return chip.grab().toImage().pixel(chip.width() / 2, 3); };
        const QRgb marked = ground();
        chip.setRun(run, 0, false);
        QVERIFY(ground() != marked);
    }

    void aFileHasNoStatus()
    {
        QWidget row;
        RunChip chip(&row);
        ComparedRun run;
        run.key = CompareBench::key(u"ft-1"_s);
        run.name = run.shortName = u"run"_s;
        chip.setRun(run, 0, false);
        chip.resize(chip.sizeHint());
        const QImage job = chip.grab().toImage();
        run.key.account = LocalFilesAccount;
        chip.setRun(run, 0, false);
        QVERIFY(chip.grab().toImage() != job);
    }

    void tabbingToAChipLiftsItsLine()
    {
        ChipRow shown;
        QVERIFY(QTest::qWaitForWindowActive(&shown.row));
        shown.row.chips()[1]->setFocus(Qt::TabFocusReason);
        QCOMPARE(shown.lifted, std::optional<size_t>(1));
        shown.row.chips()[2]->setFocus(Qt::MouseFocusReason);
        QVERIFY(!shown.lifted);
    }

    void takingARunOutLeavesTheOthersAsTheyWere()
    {
        ChipRow shown;
        QVERIFY(QTest::qWaitForWindowActive(&shown.row));
        QToolButton *remove = shown.row.chips()[0]->removeButton();
        remove->setFocus(Qt::MouseFocusReason);
        QVERIFY(remove->hasFocus());
        remove->click();
        QCOMPARE(shown.set.runs().size(), size_t(2));
        QCOMPARE(QApplication::focusWidget(), static_cast<QWidget *>(shown.row.chips()[0]));
        QVERIFY(!shown.lifted);
    }
};

TUNEWATCH_TEST(run_chip, RunChipTest)
#include "tst_run_chip.moc"
