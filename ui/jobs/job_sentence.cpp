// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "jobs/job_sentence.h"

#include "jobs/job_filter_spec.h"
#include "jobs/jobs_words.h"
#include "jobs/shown_loss.h"
#include "progress_text.h"
#include "text.h"


using namespace Qt::Literals::StringLiterals;

namespace {

QStringList progressFacts(const JobFacts &facts)
{
    const std::optional<int> percent = text::progressPercent(facts.job, facts.digest);
    if (!percent || isTerminal(facts.job.status)) {
        const QString words = cellText(JobColumn::Progress, facts);
        const bool saysStatusAgain = words == cellText(JobColumn::Status, facts);
        return words == text::none() || saysStatusAgain ? QStringList() : QStringList{words};
    }
    const QString figure = JobsText::tr("%1 percent", "read aloud").arg(text::number(*percent));
    if (facts.staleSince.isValid())
        return {figure, cellNote(JobColumn::Progress, facts)};
    return {figure, text::spokenTimeLeft(facts.job, facts.digest, facts.now)};
}

QString lossFact(const JobFacts &facts)
{
    const ShownLoss loss = shownLoss(facts.digest);
    if (!loss.value)
        return {};
    const QString sentence = loss.isTrainLoss ? JobsText::tr("train loss %1", "read aloud")
                                              : JobsText::tr("eval loss %1", "read aloud");
    return sentence.arg(text::loss(loss.value, 3));
}

QString markdownRow(QStringList cells)
{
    // A cell must not end early, nor be read as markup.
    for (QString &cell : cells)
        cell.replace(u'\\', u"\\\\"_s).replace(u'|', u"\\|"_s).replace(u'\n', u' ').replace(u'<', u"&lt;"_s);
    return u"| "_s + cells.join(u" | "_s) + u" |\n"_s;
}

} // namespace

QString rowSentence(const JobFacts &facts)
{
    QStringList sentence{shownName(facts), cellText(JobColumn::Status, facts)};
    sentence << progressFacts(facts) << lossFact(facts) << shownModel(facts.job) << facts.connection;
    sentence.removeAll(QString());
    return text::list(sentence);
}

QString searchText(const JobFacts &facts)
{
    const Job &job = facts.job;
    QStringList parts{facts.nickname, job.name, job.key.id, job.model, job.baseModel, job.fineTunedModel, facts.connection};
    parts << job.trainingFiles << job.validationFiles;
    return parts.join(u'\n');
}

QString markdownTable(const QStringList &header, const QList<QStringList> &rows)
{
    QString table = markdownRow(header) + u'|' + u" --- |"_s.repeated(header.size()) + u'\n';
    for (const QStringList &row : rows)
        table += markdownRow(row);
    return table;
}
