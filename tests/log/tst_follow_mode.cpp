// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "log/follow_mode.h"

#include "support/test.h"

#include <QStringList>
#include <QTest>

using namespace Qt::Literals::StringLiterals;

namespace {

/// Plays words such as `grow 10`, `up`, `end` and says how the mode stands afterwards: `paused, 10 new`.
QString played(const QString &story)
{
    FollowMode mode;
    qint64 count = 100;
    mode.restart(count);
    for (const QString &deed : story.split(u", "_s, Qt::SkipEmptyParts)) {
        const QStringList words = deed.split(u' ');
        if (words[0] == u"grow")
            mode.setLineCount(count += words[1].toInt());
        else if (words[0] == u"shrink")
            mode.setLineCount(count -= words[1].toInt());
        else if (deed == u"scroll up")
            mode.scrolled(false);
        else if (deed == u"scroll to the end")
            mode.scrolled(true);
        else if (deed == u"select" || deed == u"jump")
            mode.leave();
        else if (deed == u"press End")
            mode.follow();
        else if (deed == u"job ends")
            mode.setEnded(true);
        else if (deed == u"other log")
            mode.restart(count = 5);
        else
            return u"unknown deed: "_s + deed;
    }
    const QString pinned = mode.isPinned() ? u"at the end"_s : u"elsewhere"_s;
    switch (mode.state()) {
    case FollowMode::State::Following:
        return u"following, %1 new"_s.arg(mode.newLines());
    case FollowMode::State::Paused:
        return u"paused, %1 new"_s.arg(mode.newLines());
    case FollowMode::State::Ended:
        return u"ended, %1, %2 new"_s.arg(pinned).arg(mode.newLines());
    }
    return {};
}

} // namespace

class FollowModeTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void followsUntilAPersonLooksElsewhere_data()
    {
        QTest::addColumn<QString>("story");
        QTest::addColumn<QString>("end");
        const auto row = [](const char *name, const QString &story, const QString &end) {
            QTest::newRow(name) << story << end;
        };
        row("a new log is followed", u""_s, u"following, 0 new"_s);
        row("lines that are followed are not new", u"grow 10"_s, u"following, 0 new"_s);
        row("scrolling up pauses", u"scroll up"_s, u"paused, 0 new"_s);
        row("lines that come while paused are counted", u"scroll up, grow 5, grow 7"_s, u"paused, 12 new"_s);
        row("lines from before the pause are not", u"grow 50, scroll up, grow 2"_s, u"paused, 2 new"_s);
        row("selecting text pauses", u"select, grow 1"_s, u"paused, 1 new"_s);
        row("a jump pauses", u"jump, grow 1"_s, u"paused, 1 new"_s);
        row("End follows again and forgets the count", u"jump, grow 9, press End"_s, u"following, 0 new"_s);
        row("scrolling back to the end follows again", u"scroll up, grow 9, scroll to the end, grow 3"_s,
            u"following, 0 new"_s);
        row("scrolling about while paused keeps the count", u"scroll up, grow 9, scroll up"_s, u"paused, 9 new"_s);
        row("a log that shrinks counts nothing twice", u"scroll up, grow 9, shrink 50, grow 4"_s, u"paused, 4 new"_s);
        row("an ended log stays where it was", u"job ends"_s, u"ended, at the end, 0 new"_s);
        row("lines after the end are shown", u"job ends, grow 3"_s, u"ended, at the end, 0 new"_s);
        row("or counted, elsewhere", u"scroll up, job ends, grow 3"_s, u"ended, elsewhere, 3 new"_s);
        row("another log begins at its end", u"scroll up, grow 9, other log"_s, u"following, 0 new"_s);
    }

    void followsUntilAPersonLooksElsewhere()
    {
        QFETCH(QString, story);
        QFETCH(QString, end);
        QCOMPARE(played(story), end);
    }
};

TUNEWATCH_TEST(follow_mode, FollowModeTest)
#include "tst_follow_mode.moc"
