// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "archive/job_codec.h"
#include "archive/sqlite.h"
#include "samples.h"

#include "support/test.h"

#include <QDataStream>
#include <QTemporaryDir>
#include <QTest>
#include <limits>

using namespace Qt::Literals::StringLiterals;
using namespace samples;

namespace {

constexpr float NaN = std::numeric_limits<float>::quiet_NaN();

JobDigest fullDigest()
{
    JobDigest digest;
    digest.lastStep = 1488;
    digest.totalSteps = 2400;
    digest.fraction = 0.62;
    digest.lastTrainLoss = double(NaN);
    digest.lastEvalLoss = 0.9096;
    digest.bestEvalLoss = 0.9;
    digest.nanStep = 1488;
    digest.lastEpoch = 1.86;
    digest.lastEvalStep = 1400;
    digest.bestEvalStep = 1300;
    digest.trainLossChange = -0.015;
    digest.secondsPerStep = 4.76;
    digest.timeLeft = {TimeLeft::Kind::Between, std::chrono::seconds(4341), std::chrono::seconds(4000),
                       std::chrono::seconds(5000)};
    digest.reckonedAt = at(60);
    digest.curve = {2.5F, 1.25F, NaN, std::numeric_limits<float>::infinity()};
    digest.isPartial = true;
    digest.started = at(0);
    digest.announcedTokens = 31'400'000;
    return digest;
}

/// The digest as version 1 wrote it: seven values.
QByteArray oldForm(const JobDigest &digest)
{
    QByteArray bytes;
    QDataStream stream(&bytes, QIODevice::WriteOnly);
    stream.setVersion(QDataStream::Qt_6_4);
    stream << quint8(1);
    const auto put = [&stream](const auto &value) {
        stream << value.has_value();
        if (value)
            stream << *value;
    };
    put(digest.lastStep);
    put(digest.totalSteps);
    put(digest.fraction);
    put(digest.lastTrainLoss);
    put(digest.lastEvalLoss);
    put(digest.bestEvalLoss);
    put(digest.nanStep);
    return bytes;
}

/// What an unknown time takes: that it is invalid, and a text that is null.
constexpr qsizetype UnknownTime = 1 + 4;

/// A job as version 2 wrote it: without when it is expected to end.
QByteArray secondForm(Job job)
{
    job.estimatedEnd = {};
    QByteArray bytes = job_codec::encode(job).chopped(UnknownTime);
    bytes[0] = 2;
    return bytes;
}

/// A job as version 1 wrote it: without its source as well, which takes five bytes when it is empty.
QByteArray oldForm(Job job)
{
    job.source = {};
    QByteArray bytes = secondForm(job).chopped(5);
    bytes[0] = 1;
    return bytes;
}

} // namespace

class CodecTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void bringsADigestBackAsItWas_data()
    {
        QTest::addColumn<bool>("isFull");
        QTest::newRow("with everything") << true;
        QTest::newRow("with nothing") << false;
    }

    void bringsADigestBackAsItWas()
    {
        QFETCH(bool, isFull);
        const JobDigest digest = isFull ? fullDigest() : JobDigest();
        JobDigest found;
        QVERIFY(job_codec::decode(job_codec::encode(digest), &found));
        QVERIFY(found == digest);
    }

    void keepsWhereAJobsFactsAreFrom()
    {
        Job job = fullJob();
        job.source = {u"5e0d-1"_s, at(5)};
        Job found;
        QVERIFY(job_codec::decode(job_codec::encode(job), &found));
        QCOMPARE(found.source.requestId, u"5e0d-1"_s);
        QCOMPARE(found.source.at, at(5));
    }

    void keepsWhenAJobIsExpectedToEnd()
    {
        Job job = fullJob();
        job.estimatedEnd = {at(600), u"1789303200"_s};
        Job found;
        QVERIFY(job_codec::decode(job_codec::encode(job), &found));
        QCOMPARE(found.estimatedEnd.utc, at(600));
        QCOMPARE(found.estimatedEnd.raw, u"1789303200"_s);
    }

    void readsWhatAnOlderProgramWrote()
    {
        JobDigest digest;
        QVERIFY(job_codec::decode(oldForm(fullDigest()), &digest));
        QCOMPARE(digest.lastStep, std::optional<qint64>(1488));
        QCOMPARE(digest.lastEvalLoss, std::optional(0.9096));
        QVERIFY(digest.curve.empty() && !digest.reckonedAt.isValid());

        Job job;
        QVERIFY(job_codec::decode(oldForm(fullJob()), &job));
        QCOMPARE(job.name, fullJob().name);
        QVERIFY(job.source.requestId.isEmpty());

        Job sent = fullJob();
        sent.source = {u"5e0d-1"_s, at(5)};
        sent.estimatedEnd = {at(600), u"soon"_s};
        QVERIFY(job_codec::decode(secondForm(sent), &job));
        QCOMPARE(job.workspace, sent.workspace);
        QCOMPARE(job.source.requestId, u"5e0d-1"_s);
        QVERIFY(job.estimatedEnd == ServiceTime());
    }

    void refusesOtherBytes_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        const QByteArray good = job_codec::encode(fullDigest());
        QTest::newRow("none") << QByteArray();
        QTest::newRow("cut short") << good.chopped(1);
        QTest::newRow("with something behind") << good + 'x';
        QTest::newRow("of a newer program") << QByteArray(good).replace(0, 1, "\x7f");
        QTest::newRow("of version 0") << QByteArray(good).replace(0, 1, QByteArray(1, 0));
        QTest::newRow("the old form that says it is new") << oldForm(fullDigest()).replace(0, 1, job_codec::firstOfToday());
    }

    void refusesOtherBytes()
    {
        QFETCH(QByteArray, bytes);
        JobDigest digest;
        QVERIFY(!job_codec::decode(bytes, &digest));
    }

    void readsADigestOfTheVersionBefore()
    {
        JobDigest digest = fullDigest();
        digest.announcedTokens.reset();
        QByteArray bytes = job_codec::encode(digest);
        bytes.chop(1); // of a value that is not there, one byte says so
        bytes[0] = 2;
        JobDigest found;
        QVERIFY(job_codec::decode(bytes, &found));
        QCOMPARE(found, digest);
    }

    void refusesWhatEndsEarly()
    {
        const QByteArray jobBytes = job_codec::encode(fullJob());
        Job job;
        QVERIFY(job_codec::decode(jobBytes, &job));
        for (qsizetype length = 0; length < jobBytes.size(); ++length)
            QVERIFY2(!job_codec::decode(jobBytes.first(length), &job), QByteArray::number(length).constData());
        const QByteArray digestBytes = job_codec::encode(fullDigest());
        JobDigest digest;
        for (qsizetype length = 0; length < digestBytes.size(); ++length)
            QVERIFY2(!job_codec::decode(digestBytes.first(length), &digest), QByteArray::number(length).constData());
    }

    void refusesLengthsThatAreNotThere_data()
    {
        QTest::addColumn<QByteArray>("length");
        QTest::newRow("more than there is") << QByteArray("\x7f\xff\xff\xfe", 4);
        QTest::newRow("half a character") << QByteArray("\x00\x00\x00\x03", 4);
    }

    void refusesLengthsThatAreNotThere()
    {
        QFETCH(QByteArray, length);
        // Behind the version stands the length of the job's name.
        Job job;
        QVERIFY(!job_codec::decode(job_codec::encode(fullJob()).replace(1, 4, length), &job));
    }

    void namesTheLogsThatNeedADigest()
    {
        const QTemporaryDir directory;
        const auto archive = samples::open(directory.path());
        const QStringList ids{u"none"_s, u"old"_s, u"today"_s, u"empty"_s};
        for (const QString &id : ids) {
            const Job job = samples::job(id);
            QVERIFY(archive->putJobs({&job, 1}, at(0)));
            if (id != u"empty")
                QVERIFY(archive->putLines(key(id), 0, samples::lines(0, 10), 10, at(1)));
        }
        QVERIFY(archive->putDigest(key(u"today"_s), fullDigest()));
        QVERIFY(archive->putDigest(key(u"old"_s), fullDigest()));
        const auto db = sqlite::Database::open(directory.filePath(u"archive.sqlite"_s), sqlite::Database::Mode::ReadWrite);
        (*db)->statement("UPDATE digest SET facts = ? WHERE job = 'old'").bind(oldForm(fullDigest())).run();
        QVERIFY(!(*db)->takeFailure());
        const std::vector<JobKey> keys = archive->reader().logsWithoutDigest().value();
        QVERIFY(keys == (std::vector{key(u"none"_s), key(u"old"_s)}));
    }
};

TUNEWATCH_TEST(codec, CodecTest)
#include "tst_codec.moc"
