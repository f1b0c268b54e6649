// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// What a second start hands over to the first.

#include "shell/single_instance.h"
#include "support/test.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::Literals::StringLiterals;

class SingleInstanceTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void handsOverItsFiles_data()
    {
        QTest::addColumn<QStringList>("files");
        QTest::newRow("none") << QStringList{};
        QTest::newRow("one") << QStringList{u"/tmp/train.log"_s};
        QTest::newRow("names of every kind") << QStringList{u"/tmp/训练 日志.log"_s, u"/tmp/a\nb.log"_s, u"/tmp/c"_s};
        QStringList many;
        for (int i = 0; i < 1000; ++i)
            many << u"/somewhere/far/away/run-%1/train.log"_s.arg(i);
        QTest::newRow("a thousand") << many;
    }

    void handsOverItsFiles()
    {
        QFETCH(QStringList, files);
        const QTemporaryDir directory;
        SingleInstance first(directory.path());
        first.listen();
        const QSignalSpy asked(&first, &SingleInstance::raiseAsked);
        SingleInstance second(directory.path());
        QVERIFY(second.raiseOther(files));
        QTRY_COMPARE(asked.count(), 1);
        QCOMPARE(asked.at(0).at(0).toStringList(), files);
    }

    void whoSaysNothingIsHeardToo()
    {
        // An older program only connects.
        const QTemporaryDir directory;
        SingleInstance first(directory.path());
        first.listen();
        const QSignalSpy asked(&first, &SingleInstance::raiseAsked);
        QVERIFY(SingleInstance(directory.path()).raiseOther());
        QTRY_COMPARE(asked.count(), 1);
    }

    void nobodyAnswers()
    {
        const QTemporaryDir directory;
        QVERIFY(!SingleInstance(directory.path()).raiseOther({u"/tmp/train.log"_s}));
    }
};

TUNEWATCH_TEST(single_instance, SingleInstanceTest)
#include "tst_single_instance.moc"
