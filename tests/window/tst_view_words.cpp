// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "shell/view_words.h"
#include "support/test.h"

#include <QTest>

using namespace Qt::Literals::StringLiterals;

class ViewWordsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatWasSavedIsReadBack()
    {
        using View = JobFilterSpec::View;
        for (int view = 0; view < JobFilterSpec::ViewCount; ++view) {
            const JobFilterSpec spec{View(view), u"a|b"_s, u"qwen3"_s, u"qwen3-14b"_s};
            QVERIFY(specOf(wordsOf(spec)) == spec);
        }
        const JobFilterSpec saved{View::All, {}, {}, {}, u"5e0d"_s};
        QVERIFY(specOf(wordsOf(saved)) == saved);
        const JobChips chips{{View::Failed, View::Running}, JobChips::Period::Month};
        QVERIFY(chipsOf(wordsOf(chips)) == chips);
        QVERIFY(chipsOf(wordsOf(JobChips())) == JobChips());
    }

    void whatCannotBeReadIsAllJobs_data()
    {
        QTest::addColumn<QStringList>("words");
        QTest::newRow("nothing was saved") << QStringList();
        QTest::newRow("a view that this program does not know") << QStringList{u"starred"_s, {}, {}, {}};
        QTest::newRow("too little") << QStringList{u"failed"_s};
    }

    void whatCannotBeReadIsAllJobs()
    {
        QFETCH(QStringList, words);
        QVERIFY(specOf(words) == JobFilterSpec());
        QVERIFY(chipsOf(words) == JobChips());
    }
};

TUNEWATCH_TEST(view_words, ViewWordsTest)
#include "tst_view_words.moc"
