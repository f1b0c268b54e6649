// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "jobs/job_filter_spec.h"

#include "support/test.h"

#include <QTest>
#include <algorithm>

using namespace Qt::Literals::StringLiterals;

class JobFilterSpecTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void findsTheFamily_data()
    {
        QTest::addColumn<QString>("model");
        QTest::addColumn<QString>("family");
        QTest::addColumn<QString>("name");
        QTest::newRow("version joined to the letters") << u"qwen3-14b"_s << u"qwen3"_s << u"Qwen3"_s;
        QTest::newRow("version with a point") << u"qwen2.5-7b-instruct"_s << u"qwen2.5"_s << u"Qwen2.5"_s;
        QTest::newRow("version after a hyphen") << u"gpt-4.1-mini"_s << u"gpt-4.1"_s << u"GPT-4.1"_s;
        QTest::newRow("a size is no version") << u"llama-8b"_s << u"llama"_s << u"Llama"_s;
        QTest::newRow("version and size") << u"llama-3.1-8b"_s << u"llama-3.1"_s << u"Llama-3.1"_s;
        QTest::newRow("no version") << u"cosyvoice-v2"_s << u"cosyvoice"_s << u"CosyVoice"_s;
        QTest::newRow("upper case") << u"Qwen3-8B"_s << u"qwen3"_s << u"Qwen3"_s;
        QTest::newRow("a maker nobody knows") << u"foo9-1b"_s << u"foo9"_s << u"foo9"_s;
        QTest::newRow("letters that only begin like a maker") << u"wander-2"_s << u"wander-2"_s << u"wander-2"_s;
        QTest::newRow("no letters at all") << u"模型-1"_s << u"模型-1"_s << u"模型-1"_s;
    }

    void findsTheFamily()
    {
        QFETCH(QString, model);
        QFETCH(QString, family);
        QFETCH(QString, name);
        QCOMPARE(modelFamily(model), family);
        QCOMPARE(familyName(family), name);
    }

    void sortsModelsBySize()
    {
        QStringList models{u"qwen3-14b"_s, u"qwen2.5-72b-instruct"_s, u"qwen3-8b"_s, u"qwen2.5-7b-instruct"_s,
                           u"qwen3-1.7b"_s, u"gpt-4.1-mini"_s};
        std::ranges::sort(models, modelLess);
        QCOMPARE(models, (QStringList{u"gpt-4.1-mini"_s, u"qwen2.5-7b-instruct"_s, u"qwen2.5-72b-instruct"_s,
                                      u"qwen3-1.7b"_s, u"qwen3-8b"_s, u"qwen3-14b"_s}));
    }

    void countsAnUnknownStatusAsWaiting()
    {
        QVERIFY(viewOf(JobStatus::Other) == JobFilterSpec::View::Waiting);
        QVERIFY(viewOf(JobStatus::Canceling) == JobFilterSpec::View::Waiting);
    }
};

TUNEWATCH_TEST(job_filter_spec, JobFilterSpecTest)
#include "tst_job_filter_spec.moc"
