// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "simulator/fault.h"

#include "simulator/random.h"

#include <QHash>
#include <QStringList>
#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace sim {

namespace {

const QHash<QString, FaultKind> &namedKinds()
{
    static const QHash<QString, FaultKind> kinds{
        {u"reset"_s, FaultKind::Reset},       {u"close"_s, FaultKind::Close},
        {u"truncate"_s, FaultKind::Truncate}, {u"gzip-cut"_s, FaultKind::GzipCut},
        {u"slow"_s, FaultKind::Slow},         {u"hang"_s, FaultKind::Hang},
        {u"html"_s, FaultKind::Html},         {u"malformed"_s, FaultKind::Malformed},
        {u"empty"_s, FaultKind::Empty},       {u"insert"_s, FaultKind::Insert},
        {u"shrink"_s, FaultKind::Shrink},     {u"hide-more"_s, FaultKind::HideMore},
        {u"endless"_s, FaultKind::Endless},   {u"repeat"_s, FaultKind::Repeat},
        {u"milliseconds"_s, FaultKind::Milliseconds}, {u"echo"_s, FaultKind::Echo}};
    return kinds;
}

bool parseKind(const QString &word, FaultSpec &spec)
{
    static const QStringList statuses{u"401"_s, u"403"_s, u"404"_s, u"405"_s, u"429"_s, u"500"_s, u"503"_s};
    spec.name = word;
    if (statuses.contains(word)) {
        spec.kind = FaultKind::Status;
        spec.status = word.toInt();
        return true;
    }
    const auto kind = namedKinds().constFind(word);
    if (kind == namedKinds().constEnd())
        return false;
    spec.kind = *kind;
    return true;
}

bool parseOption(const QString &key, const QString &value, FaultSpec &spec)
{
    bool good = false;
    if (key == "p"_L1) {
        spec.chance = value.toDouble(&good);
        return good && *spec.chance >= 0 && *spec.chance <= 1;
    }
    if (key == "every"_L1) {
        spec.every = value.toInt(&good);
        return good && spec.every >= 1;
    }
    if (key == "after"_L1) {
        spec.after = value.toInt(&good);
        return good && spec.after >= 0;
    }
    if (key == "path"_L1) {
        spec.path = QRegularExpression(value);
        return spec.path.isValid();
    }
    if (key == "retry_after"_L1) {
        spec.retryAfter = value.toInt(&good);
        return good && *spec.retryAfter >= 0;
    }
    if (key == "retry_after_ms"_L1) {
        spec.retryAfterMs = value.toInt(&good);
        return good && *spec.retryAfterMs >= 0;
    }
    if (key == "retry_date"_L1) {
        spec.retryDate = value.toInt(&good);
        return good;
    }
    if (key == "code"_L1) {
        spec.code = value;
        return !value.isEmpty();
    }
    if (key == "shape"_L1) {
        spec.shape = value.toInt(&good);
        return good && spec.shape >= 1 && spec.shape <= 4;
    }
    return false;
}

QString defaultPath(FaultKind kind)
{
    if (kind == FaultKind::Insert)
        return u"/fine-tunes/?(\\?|$)"_s;
    if (kind == FaultKind::Shrink)
        return u"/logs(\\?|$)"_s;
    return {};
}

} // namespace

std::optional<FaultSpec> parseFault(const QString &text, QString *error)
{
    FaultSpec spec;
    QStringList parts = text.split(u',');
    const QString kind = parts.takeFirst();
    if (!parseKind(kind, spec)) {
        *error = u"unknown fault: %1"_s.arg(kind);
        return {};
    }
    spec.path = QRegularExpression(defaultPath(spec.kind));
    for (qsizetype i = 0; i < parts.size(); ++i) {
        QString part = parts.at(i);
        // A regular expression may hold commas: what is no option of its own belongs to the one before.
        static const QRegularExpression option(
            u"^(p|every|after|path|retry_after|retry_after_ms|retry_date|code|shape)="_s);
        while (i + 1 < parts.size() && !option.match(parts.at(i + 1)).hasMatch())
            part += u',' + parts.at(++i);
        const qsizetype equals = part.indexOf(u'=');
        if (equals < 0 || !parseOption(part.left(equals), part.mid(equals + 1), spec)) {
            *error = u"fault %1: cannot use %2"_s.arg(kind, part);
            return {};
        }
    }
    return spec;
}

FaultPlan::FaultPlan(std::vector<FaultSpec> specs, quint64 seed)
    : m_seed(seed)
{
    for (FaultSpec &spec : specs)
        m_faults.push_back({std::move(spec), 0});
}

bool FaultPlan::strikes(Counted &fault, std::size_t index, const QString &target) const
{
    const FaultSpec &spec = fault.spec;
    if (!spec.path.pattern().isEmpty() && !spec.path.match(target).hasMatch())
        return false;
    const int count = ++fault.matches - spec.after;
    if (count <= 0 || count % spec.every != 0)
        return false;
    return !spec.chance || unit(mix(m_seed + index, quint64(count))) < *spec.chance;
}

void FaultPlan::note(const FaultSpec &fault, Hit &hit)
{
    switch (fault.kind) {
    case FaultKind::Insert:
        hit.insert = true;
        return;
    case FaultKind::Shrink:
        hit.shrink = true;
        return;
    case FaultKind::HideMore:
        hit.twists.hidesMore = true;
        return;
    case FaultKind::Endless:
        hit.twists.isEndless = true;
        return;
    case FaultKind::Repeat:
        hit.twists.repeats = true;
        return;
    case FaultKind::Milliseconds:
        hit.twists.inMilliseconds = true;
        return;
    default:
        if (!hit.answer)
            hit.answer = &fault;
    }
}

FaultPlan::Hit FaultPlan::next(const QString &target)
{
    Hit hit;
    for (std::size_t i = 0; i < m_faults.size(); ++i) {
        if (strikes(m_faults[i], i, target))
            note(m_faults[i].spec, hit);
    }
    return hit;
}

bool FaultPlan::has(FaultKind kind) const
{
    return std::any_of(m_faults.begin(), m_faults.end(),
                       [kind](const Counted &f) { return f.spec.kind == kind; });
}

} // namespace sim
