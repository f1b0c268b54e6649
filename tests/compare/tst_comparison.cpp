// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "training/comparison.h"

#include "compare/run_names.h"
#include "support/test.h"
#include "training/setting_names.h"

#include <QTest>
#include <limits>

using namespace Qt::Literals::StringLiterals;

namespace {

/// `n_epochs=3 batch_size=32`
Job withSettings(const QString &words)
{
    Job job;
    const QStringList settings = words.split(u' ', Qt::SkipEmptyParts);
    for (const QString &setting : settings)
        job.hyperParameters.push_back({setting.section(u'=', 0, 0), setting.section(u'=', 1)});
    return job;
}

/// A row a line: the name, the values, `!` behind one that differs; `-` for an empty one, `?` for one that nobody knows.
QString asText(const std::vector<training::ComparedSetting> &rows)
{
    QStringList lines;
    for (const training::ComparedSetting &row : rows) {
        QStringList words{row.name + u':'};
        for (size_t run = 0; run < row.values.size(); ++run) {
            const QString value = !row.values[run] ? u"?"_s : row.values[run]->isEmpty() ? u"-"_s : *row.values[run];
            words << (row.differs[run] ? value + u'!' : value);
        }
        lines << words.join(u' ');
    }
    return lines.join(u"; "_s);
}

std::optional<double> figure(const QString &word)
{
    if (word == "-"_L1)
        return {};
    return word == "NaN"_L1 ? std::numeric_limits<double>::quiet_NaN() : word.toDouble();
}

} // namespace

class ComparisonTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void spellingsOfOneThing_data()
    {
        QTest::addColumn<QString>("one");
        QTest::addColumn<QString>("other");
        QTest::addColumn<bool>("isSame");
        QTest::newRow("epochs of three services") << u"n_epochs"_s << u"num_epochs"_s << true;
        QTest::newRow("epochs in one word") << u"n_epochs"_s << u"epochs"_s << true;
        QTest::newRow("epochs of a trainer") << u"num_train_epochs"_s << u"nEpochs"_s << true;
        QTest::newRow("humps and underscores") << u"learningRate"_s << u"learning_rate"_s << true;
        QTest::newRow("an abbreviation") << u"lr"_s << u"learning_rate"_s << true;
        QTest::newRow("a multiplier is no rate") << u"learning_rate_multiplier"_s << u"learning_rate"_s << false;
        QTest::newRow("a batch on one device is not the batch") << u"per_device_train_batch_size"_s << u"batch_size"_s << false;
        QTest::newRow("two other things") << u"lora_rank"_s << u"lora_alpha"_s << false;
    }

    void spellingsOfOneThing()
    {
        QFETCH(QString, one);
        QFETCH(QString, other);
        QTEST(training::settingMeaning(one) == training::settingMeaning(other), "isSame");
    }

    void settingsBesideEachOther_data()
    {
        QTest::addColumn<QStringList>("runs");
        QTest::addColumn<int>("baseline");
        QTest::addColumn<QString>("rows");
        QTest::newRow("as in the picture, what matters most first")
            << QStringList{u"n_epochs=3 batch_size=32 max_length=8192 learning_rate=1.6e-5 lr_scheduler_type=linear"_s,
                           u"n_epochs=3 batch_size=32 max_length=8192 learning_rate=2e-5 lr_scheduler_type=linear"_s,
                           u"n_epochs=3 batch_size=16 max_length=8192 learning_rate=2e-5 lr_scheduler_type=cosine"_s}
            << 1
            << u"learning_rate: 1.6e-5! 2e-5 2e-5; batch_size: 32 32 16!; lr_scheduler_type: linear linear cosine!; "
               "n_epochs: 3 3 3; max_length: 8192 8192 8192"_s;
        QTest::newRow("numbers are compared as numbers")
            << QStringList{u"learning_rate=1.6e-5"_s, u"learning_rate=0.000016"_s, u"learning_rate=1.60E-05"_s} << 0
            << u"learning_rate: 1.6e-5 0.000016 1.60E-05"_s;
        QTest::newRow("yes is yes") << QStringList{u"packing=true"_s, u"packing=True"_s, u"packing=false"_s} << 0
                                    << u"packing: true True false!"_s;
        QTest::newRow("two services, one meaning, the baseline's spelling")
            << QStringList{u"n_epochs=3"_s, u"num_epochs=3"_s, u"epochs=4"_s} << 1 << u"num_epochs: 3 3 4!"_s;
        QTest::newRow("what a run does not state differs from what the others do")
            << QStringList{u"seed=42 batch_size=8"_s, u"batch_size=8"_s} << 0 << u"batch_size: 8 8; seed: 42 -!"_s;
        QTest::newRow("a file that states nothing differs from nothing")
            << QStringList{u"seed=42"_s, QString(), u"seed=43"_s} << 0 << u"seed: 42 ? 43!"_s;
        QTest::newRow("nothing differs from a baseline that states nothing")
            << QStringList{u"seed=42"_s, QString(), u"seed=43"_s} << 1 << u"seed: 42 ? 43"_s;
        QTest::newRow("a run that says one thing twice keeps both")
            << QStringList{u"n_epochs=3 epochs=4"_s, u"n_epochs=3"_s} << 0 << u"n_epochs: 3 3; epochs: 4 -!"_s;
        QTest::newRow("unknown ones by name") << QStringList{u"zeta=1 alpha=2 batch_size=4"_s} << 0
                                              << u"batch_size: 4; alpha: 2; zeta: 1"_s;
        QTest::newRow("no settings at all") << QStringList{QString(), QString()} << 0 << QString();
    }

    void settingsBesideEachOther()
    {
        QFETCH(QStringList, runs);
        QFETCH(int, baseline);
        std::vector<Job> jobs;
        for (const QString &run : runs)
            jobs.push_back(withSettings(run));
        std::vector<const Job *> pointers;
        for (const Job &job : jobs)
            pointers.push_back(&job);
        QTEST(asText(training::compareSettings(pointers, size_t(baseline))), "rows");
    }

    void figuresBesideEachOther_data()
    {
        QTest::addColumn<QString>("values");
        QTest::addColumn<QString>("said"); // the change in per cent, `*` behind the best
        QTest::newRow("as in the picture") << u"0.9096 0.9121 0.9379"_s << u"-0.3* . +2.8"_s;
        QTest::newRow("the baseline is the best") << u"0.9096 0.8903 0.9263"_s << u"+2.2 .* +4.0"_s;
        QTest::newRow("one is not there") << u"- 0.9004 0.9942"_s << u". .* +10.4"_s;
        QTest::newRow("the baseline is not there") << u"0.9 - 0.8"_s << u". . .*"_s;
        QTest::newRow("no number is never the best") << u"NaN 0.9 0.8"_s << u". . -11.1*"_s;
        QTest::newRow("against no number nothing is better or worse") << u"0.9 NaN 0.8"_s << u". . .*"_s;
        QTest::newRow("all the same: none is the best") << u"0.9 0.9 0.9"_s << u"+0.0 . +0.0"_s;
        QTest::newRow("two are the best") << u"0.8 0.9 0.8"_s << u"-11.1* . -11.1*"_s;
        QTest::newRow("alone") << u"- 0.9 -"_s << u". . ."_s;
        QTest::newRow("below zero less is better, too") << u"-1.5 -1.0 -0.5"_s << u"-50.0* . +50.0"_s;
        QTest::newRow("against zero there is no share") << u"0.5 0 0.2"_s << u". .* ."_s;
    }

    void figuresBesideEachOther()
    {
        QFETCH(QString, values);
        std::vector<std::optional<double>> figures;
        const QStringList words = values.split(u' ');
        for (const QString &word : words)
            figures.push_back(figure(word));
        const training::ComparedFigure compared = training::compareFigure(figures, 1);
        QStringList said;
        for (size_t run = 0; run < figures.size(); ++run) {
            const std::optional<double> change = compared.changes[run];
            const QString share = change ? QString::asprintf("%+.1f", *change * 100) : u"."_s;
            said << (compared.isBest[run] ? share + u'*' : share);
        }
        QTEST(said.join(u' '), "said");
    }

    void theLastCommonPlace_data()
    {
        QTest::addColumn<QStringList>("runs"); // axes that are stated, then the steps
        QTest::addColumn<QString>("said");
        QTest::newRow("a running one against ended ones")
            << QStringList{u"se 100 200 300"_s, u"se 100 200 300 400"_s, u"se 100 250 500"_s} << u"step 300: 300 300 250"_s;
        QTest::newRow("one has a record a little behind the place: it counts what was before")
            << QStringList{u"se 100 200 300"_s, u"se 100 250 310 400"_s} << u"step 300: 300 250"_s;
        QTest::newRow("one without the series") << QStringList{u"se 100 200"_s, u"se"_s, u"se 100 200 300"_s} << u"step 200 of some: 200 . 200"_s;
        QTest::newRow("one without steps: by epochs") << QStringList{u"se 100 200"_s, u"e 100 200 300"_s} << u"epoch 0.25: 200 200"_s;
        QTest::newRow("steps here, epochs there: by the share of the training") << QStringList{u"s 100 200"_s, u"e 100 200 300"_s}
                                                                                 << u"share 0.25: 200 200"_s;
        QTest::newRow("only one has the series") << QStringList{u"se 100"_s, u"se"_s} << u"none"_s;
        QTest::newRow("nothing in common") << QStringList{u"se 100"_s, u"se 200 300"_s} << u"none"_s;
    }

    void theLastCommonPlace()
    {
        QFETCH(QStringList, runs);
        std::vector<training::RunExtent> extents;
        std::vector<std::vector<double>> steps;
        std::vector<PackedColumn<double>> stepColumns;
        std::vector<PackedColumn<double>> epochColumns;
        std::vector<PackedColumn<qint64>> lineColumns;
        for (const QString &run : runs) {
            QStringList words = run.split(u' ');
            const QString axes = words.takeFirst();
            training::RunExtent &extent = extents.emplace_back();
            extent.hasSteps = axes.contains(u's');
            extent.hasEpochs = axes.contains(u'e');
            extent.steps = 800;
            extent.epochs = 1;
            std::vector<double> &all = steps.emplace_back();
            PackedColumn<double> &s = stepColumns.emplace_back();
            PackedColumn<double> &e = epochColumns.emplace_back();
            PackedColumn<qint64> &l = lineColumns.emplace_back();
            for (const QString &word : words) {
                all.push_back(word.toDouble());
                l.push_back(word.toLongLong());
                if (extent.hasSteps)
                    s.push_back(word.toDouble());
                if (extent.hasEpochs)
                    e.push_back(word.toDouble() / 800);
            }
        }
        const PackedColumn<double> none;
        std::vector<training::Positions> positions;
        for (size_t run = 0; run < extents.size(); ++run)
            positions.push_back({lineColumns[run], stepColumns[run], epochColumns[run], none});
        const auto common = training::lastCommonPlace(extents, positions);
        QTEST(said(common, steps), "said");
    }

    void shortNamesTellRunsApart_data()
    {
        QTest::addColumn<QStringList>("names");
        QTest::addColumn<QStringList>("shown");
        QTest::newRow("runs of one stem") << QStringList{u"support-tone v7"_s, u"support-tone v6"_s} << QStringList{u"v7"_s, u"v6"_s};
        QTest::newRow("one of them has no number") << QStringList{u"tone v7"_s, u"tone"_s} << QStringList{u"v7"_s, u"tone"_s};
        QTest::newRow("two stems") << QStringList{u"tone v7"_s, u"router v6"_s} << QStringList{u"tone v7"_s, u"router v6"_s};
        QTest::newRow("most of one stem") << QStringList{u"tone v7"_s, u"router v6"_s, u"tone v5"_s} << QStringList{u"v7"_s, u"router v6"_s, u"v5"_s};
        QTest::newRow("two of each stem: one number is one run's")
            << QStringList{u"tone v7"_s, u"tone v6"_s, u"router v7"_s, u"router v6"_s} << QStringList{u"v7"_s, u"v6"_s, u"router v7"_s, u"router v6"_s};
        QTest::newRow("one alone") << QStringList{u"tone v7"_s} << QStringList{u"tone v7"_s};
        QTest::newRow("one name twice: their ids") << QStringList{u"tone v7"_s, u"tone v7"_s, u"tone v6"_s} << QStringList{u"ft-0"_s, u"ft-1"_s, u"v6"_s};
        QTest::newRow("one number twice") << QStringList{u"tone v7"_s, u"tone-v7"_s} << QStringList{u"tone v7"_s, u"tone-v7"_s};
        QTest::newRow("nothing but numbers") << QStringList{u"41"_s, u"42"_s} << QStringList{u"41"_s, u"42"_s};
        QTest::newRow("no run") << QStringList{} << QStringList{};
    }

    void shortNamesTellRunsApart()
    {
        QFETCH(QStringList, names);
        std::vector<NamedRun> runs;
        for (qsizetype i = 0; i < names.size(); ++i)
            runs.push_back({{u"sg"_s, u"ft-%1"_s.arg(i)}, names.at(i)});
        const std::vector<QString> shown = shortNames(runs);
        QTEST(QStringList(shown.begin(), shown.end()), "shown");
    }

private:
    static QString said(const std::optional<training::CommonPlace> &common, const std::vector<std::vector<double>> &steps)
    {
        if (!common)
            return u"none"_s;
        static const QString axes[] = {u"step"_s, u"epoch"_s, u"time"_s, u"share"_s, u"tokens"_s};
        QStringList words;
        for (size_t run = 0; run < steps.size(); ++run)
            words << (common->records[run] ? QString::number(steps[run][*common->records[run]]) : u"."_s);
        return u"%1 %2%3: %4"_s.arg(axes[size_t(common->axis)], QString::number(common->place),
                                    common->isOfAll ? QString() : u" of some"_s, words.join(u' '));
    }
};

TUNEWATCH_TEST(comparison, ComparisonTest)
#include "tst_comparison.moc"
