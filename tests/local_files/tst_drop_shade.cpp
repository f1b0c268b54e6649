// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Files above a window, and what is said of them before they are let go.

#include "files/drop_shade.h"
#include "support/test.h"

#include <QDragEnterEvent>
#include <QLineEdit>
#include <QMimeData>
#include <QSignalSpy>
#include <QTest>
#include <QUrl>

using namespace Qt::Literals::StringLiterals;

class DropShadeTest : public QObject
{
    Q_OBJECT

private:
    static bool enter(QWidget &window, const QMimeData &data)
    {
        QDragEnterEvent event({20, 20}, Qt::CopyAction | Qt::MoveAction, &data, Qt::LeftButton, Qt::NoModifier);
        event.ignore();
        QCoreApplication::sendEvent(&window, &event);
        return event.isAccepted();
    }

private Q_SLOTS:
    void saysWhatADropWouldDo_data()
    {
        QTest::addColumn<QList<QUrl>>("urls");
        QTest::addColumn<QString>("sentence");
        const QUrl one = QUrl::fromLocalFile(u"/tmp/训练 日志.log"_s);
        QTest::newRow("one file") << QList{one} << u"Drop the log file to open it"_s;
        QTest::newRow("two files") << QList{one, QUrl::fromLocalFile(u"/b.log"_s)} << u"Drop 2 log files to open them"_s;
        QTest::newRow("a file and an address")
            << QList{one, QUrl(u"https://example.invalid/a.log"_s)} << u"Drop the log file to open it"_s;
        QTest::newRow("an address")
            << QList{QUrl(u"https://example.invalid/a.log"_s)} << u"Only files on this computer can be opened"_s;
    }

    void saysWhatADropWouldDo()
    {
        QFETCH(QList<QUrl>, urls);
        QFETCH(QString, sentence);
        QWidget window;
        window.resize(640, 480);
        DropShade shade(&window);
        window.show();
        QMimeData data;
        data.setUrls(urls);
        QVERIFY(enter(window, data));
        QVERIFY(shade.isVisible());
        QCOMPARE(shade.geometry(), window.rect());
        QCOMPARE(shade.sentence(), sentence);
        QCOMPARE(shade.accessibleName(), sentence);
        window.resize(800, 600);
        QCOMPARE(shade.size(), QSize(800, 600));
        QDragLeaveEvent leave;
        QCoreApplication::sendEvent(&window, &leave);
        QVERIFY(!shade.isVisible());
    }

    void handsOverWhatIsDroppedAndTakesNothingAway()
    {
        QWidget window;
        DropShade shade(&window);
        window.show();
        const QSignalSpy dropped(&shade, &DropShade::dropped);
        QMimeData data;
        data.setUrls({QUrl::fromLocalFile(u"/tmp/训练 日志.log"_s), QUrl(u"https://example.invalid/a.log"_s)});
        QVERIFY(enter(window, data));
        QDropEvent drop({20, 20}, Qt::CopyAction | Qt::MoveAction, &data, Qt::LeftButton, Qt::NoModifier);
        drop.setDropAction(Qt::MoveAction);
        QCoreApplication::sendEvent(&window, &drop);
        QVERIFY(drop.isAccepted());
        QCOMPARE(drop.dropAction(), Qt::CopyAction);
        QVERIFY(!shade.isVisible());
        QCOMPARE(dropped.count(), 1);
        QCOMPARE(dropped.at(0).at(0).toStringList(), QStringList{u"/tmp/训练 日志.log"_s});
        QCOMPARE(dropped.at(0).at(1).toStringList(), QStringList{u"https://example.invalid/a.log"_s});
    }

    void aFieldDoesNotTakeThemAsWords()
    {
        QWidget window;
        QLineEdit field(&window);
        DropShade shade(&window);
        window.show();
        const QSignalSpy dropped(&shade, &DropShade::dropped);
        QMimeData data;
        data.setUrls({QUrl::fromLocalFile(u"/tmp/a.log"_s)});
        data.setText(u"/tmp/a.log"_s);
        QVERIFY(enter(field, data));
        QVERIFY(shade.isVisible());
        QDropEvent drop({2, 2}, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(&field, &drop);
        QCOMPARE(dropped.count(), 1);
        QVERIFY(field.text().isEmpty());
    }

    void wordsThatAreDraggedAreNotMeantForIt()
    {
        QWidget window;
        const DropShade shade(&window);
        window.show();
        QMimeData data;
        data.setText(u"loss"_s);
        QVERIFY(!enter(window, data));
        QVERIFY(!shade.isVisible());
    }
};

TUNEWATCH_TEST(drop_shade, DropShadeTest)
#include "tst_drop_shade.moc"
