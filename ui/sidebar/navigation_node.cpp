// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sidebar/navigation_node.h"

#include "connection_text.h"
#include "files/local_files.h"
#include "plain_text.h"
#include "sidebar/navigation_words.h"
#include "sidebar/view_name.h"
#include "text.h"

#include <algorithm>

namespace {

QString filesText(int count)
{
    return count == 1 ? NavigationText::tr("1 log file on this computer")
                      : NavigationText::tr("%1 log files on this computer", "two or more").arg(text::number(count));
}

} // namespace

int NavigationModel::Node::row() const
{
    return int(std::ranges::find(parent->children, this, &std::unique_ptr<Node>::get) - parent->children.begin());
}

QString NavigationModel::Node::family() const
{
    return kind == Kind::Family ? spec.family : modelFamily(spec.model);
}

QString NavigationModel::Node::label() const
{
    switch (kind) {
    case Kind::Group: return name;
    case Kind::Connection: return oneLine(status.account.name);
    case Kind::Files: return LocalFiles::name();
    case Kind::View: return viewName(spec.view);
    case Kind::Saved: return oneLine(name);
    case Kind::Family: return familyName(spec.family);
    case Kind::Model: return spec.model.isEmpty() ? text::none() : oneLine(spec.model);
    case Kind::Hint: return NavigationText::tr("Appear with the first jobs", "models, in the sidebar");
    }
    Q_UNREACHABLE();
}

QString NavigationModel::Node::countText(const QDateTime &now) const
{
    if (kind == Kind::Group || kind == Kind::Hint)
        return {};
    if (kind == Kind::Connection) {
        if (const auto left = text::pauseLeft(status, now))
            return text::duration(left);
    }
    return text::number(count);
}

QString NavigationModel::Node::tooltip(const QDateTime &now) const
{
    switch (kind) {
    case Kind::Group:
    case Kind::Hint: return {};
    case Kind::Connection: return plainTooltip(label() + u'\n' + text::facts(status, now).join(u'\n'));
    case Kind::Files: return plainTooltip(label() + u'\n' + filesText(count));
    case Kind::Saved: return plainTooltip(QStringList{label(), words, text::jobCount(count)}.join(u'\n'));
    case Kind::View:
    case Kind::Family:
    case Kind::Model: return plainTooltip(text::list({label(), text::jobCount(count)}));
    }
    Q_UNREACHABLE();
}

QString NavigationModel::Node::sentence(const QDateTime &now) const
{
    switch (kind) {
    case Kind::Group:
    case Kind::Hint: return label();
    case Kind::Connection:
        if (label() == status.service)
            return text::list({label(), text::health(status, now), text::jobCount(count)});
        return text::list({label(), status.service, text::health(status, now), text::jobCount(count)});
    case Kind::Files: return text::list({label(), filesText(count)});
    case Kind::Saved: return text::list({label(), words, text::jobCount(count)});
    case Kind::View:
    case Kind::Family:
    case Kind::Model: return text::list({label(), text::jobCount(count)});
    }
    Q_UNREACHABLE();
}
