// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "detail/last_lines.h"

#include "detail/copy_button.h"
#include "log/display_text.h"
#include "log/kind_mark.h"
#include "log/line_layout.h"
#include "log/log_metrics.h"
#include "text.h"
#include "theme/palette.h"
#include "values/secret_text.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QKeyEvent>
#include <QPainter>
#include <QStyledItemDelegate>
#include <algorithm>

namespace {

constexpr qsizetype MostBytes = 20'000; ///< of one line; far more than a row can show
constexpr int TextInset = 8;

/// Paints a line as LogView does: mark, number, text.
class LineDelegate : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        const Tokens &tokens = tokensFor(option.palette);
        const LogMetrics metrics(logFont());
        const qint64 number = index.data(LastLinesModel::LineRole).toLongLong();
        const auto kind = LineKind(index.data(LastLinesModel::KindRole).toInt());
        const QByteArray bytes = index.data(LastLinesModel::BytesRole).toByteArray();
        const LineLook look(metrics, tokens);
        const LineLayout layout(LogLine{bytes, LineFacts{Level::None, kind}}, look);
        const int gutter = metrics.gutterWidth(number + 1);
        painter->save();
        painter->setClipRect(option.rect);
        painter->fillRect(option.rect, QColor(ground(option, kind, tokens)));
        const qreal markY = option.rect.y() + (option.rect.height() - LogMetrics::MarkSize) / 2.0;
        const QRectF mark(option.rect.x() + LogMetrics::MarkX, markY, LogMetrics::MarkSize, LogMetrics::MarkSize);
        paintKindMark(painter, mark, kind, tokens);
        painter->setFont(metrics.numberFont);
        painter->setPen(QColor(tokens.text3));
        const QString shown = text::number(number + 1);
        const qreal right = option.rect.x() + gutter - LogMetrics::NumberGap;
        painter->drawText(QPointF(right - metrics.numberMetrics.horizontalAdvance(shown),
                                  option.rect.y() + metrics.baseline), shown);
        layout.draw(painter, QPointF(option.rect.x() + gutter + TextInset, option.rect.y() + metrics.baseline), {}, option.rect, look);
        painter->restore();
    }

    QSize sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const override
    {
        return {160, LogMetrics(logFont()).rowHeight};
    }

private:
    static QRgb ground(const QStyleOptionViewItem &option, LineKind kind, const Tokens &tokens)
    {
        if (option.state & QStyle::State_Selected)
            return tokens.select;
        switch (kind) {
        case LineKind::Eval:
        case LineKind::Summary: return tokens.logMetric;
        case LineKind::Warning: return tokens.logWarn;
        case LineKind::Error: return tokens.logErr;
        case LineKind::Plain:
        case LineKind::Train:
        case LineKind::Progress:
        case LineKind::End:
        case LineKind::Missing: return tokens.base;
        }
        Q_UNREACHABLE();
    }
};

} // namespace

void LastLinesModel::read(LogSource *source)
{
    std::vector<Line> lines;
    const qint64 count = source ? source->lineCount() : 0;
    for (qint64 number = std::max<qint64>(0, count - Most); number < count; ++number) {
        if (const auto line = source->line(number))
            lines.push_back({number, line->bytes.first(std::min(line->bytes.size(), MostBytes)).toByteArray(),
                             line->facts.kind});
    }
    if (lines == m_lines)
        return;
    beginResetModel();
    m_lines = std::move(lines);
    endResetModel();
}

int LastLinesModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_lines.size());
}

QVariant LastLinesModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Line &line = m_lines[size_t(index.row())];
    switch (role) {
    case Qt::DisplayRole: return DisplayText(line.bytes).text();
    case Qt::AccessibleTextRole:
        return tr("Line %1: %2", "read aloud").arg(text::number(line.number + 1), DisplayText(line.bytes).text());
    case LineRole: return line.number;
    case BytesRole: return line.bytes;
    case KindRole: return int(line.kind);
    default: return {};
    }
}

LastLines::LastLines(QWidget *parent)
    : QListView(parent)
    , m_model(new LastLinesModel(this))
{
    setModel(m_model);
    setItemDelegate(new LineDelegate(this));
    setAccessibleName(tr("The last lines of the log"));
    setLayoutDirection(Qt::LeftToRight);
    setFrameShape(NoFrame);
    setEditTriggers(NoEditTriggers);
    setSelectionMode(ExtendedSelection);
    setUniformItemSizes(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    connect(this, &QListView::doubleClicked, this,
            [this](const QModelIndex &index) { Q_EMIT lineWanted(index.data(LastLinesModel::LineRole).toLongLong()); });
}

void LastLines::setSource(LogSource *source)
{
    if (m_source)
        m_source->disconnect(this);
    m_source = source;
    if (source) {
        connect(source, &LogSource::grown, this, &LastLines::readAgain);
        connect(source, &LogSource::blocksChanged, this, &LastLines::readAgain);
        connect(source, &LogSource::replaced, this, &LastLines::readAgain);
    }
    readAgain();
}

void LastLines::readAgain()
{
    m_model->read(m_source);
    updateGeometry();
    Q_EMIT countChanged(m_model->rowCount(), m_source ? m_source->lineCount() : 0);
}

QSize LastLines::sizeHint() const
{
    return {400, m_model->rowCount() * LogMetrics(logFont()).rowHeight};
}

void LastLines::keyPressEvent(QKeyEvent *event)
{
    const bool isEnter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (event->matches(QKeySequence::Copy))
        copyChosen();
    else if (isEnter && currentIndex().isValid())
        Q_EMIT lineWanted(currentIndex().data(LastLinesModel::LineRole).toLongLong());
    else
        QListView::keyPressEvent(event);
}

void LastLines::changeEvent(QEvent *event)
{
    QListView::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::ApplicationFontChange)
        updateGeometry();
}

void LastLines::copyChosen()
{
    QModelIndexList chosen = selectionModel()->selectedIndexes();
    std::ranges::sort(chosen, {}, &QModelIndex::row);
    QByteArray bytes;
    for (const QModelIndex &index : chosen)
        bytes += index.data(LastLinesModel::BytesRole).toByteArray() + '\n';
    if (bytes.isEmpty())
        return;
    QGuiApplication::clipboard()->setText(withoutKeys(QString::fromUtf8(bytes)));
    announceCopied(this);
}
