<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN">
<context>
    <name>AboutBox</name>
    <message>
        <source>About Tunewatch</source>
        <translation>关于 Tunewatch</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>版本</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>许可证</translation>
    </message>
    <message>
        <source>Qt</source>
        <translation>Qt</translation>
    </message>
    <message>
        <source>Data folder</source>
        <translation>数据文件夹</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>AdvancedFields</name>
    <message>
        <source>Extra headers</source>
        <translation>附加请求头</translation>
    </message>
    <message>
        <source>optional</source>
        <translation>可选</translation>
    </message>
    <message>
        <source>Sent with every question, for a gateway that wants them.</source>
        <translation>随每次请求发送，供需要它们的网关使用。</translation>
    </message>
    <message>
        <source>Extra query</source>
        <translation>附加查询参数</translation>
    </message>
    <message>
        <source>Refresh interval</source>
        <translation>刷新间隔</translation>
    </message>
    <message>
        <source>While a job of this connection runs.</source>
        <translation>此连接有任务运行时。</translation>
    </message>
    <message>
        <source>Time zone of the service</source>
        <translation>服务的时区</translation>
    </message>
    <message>
        <source>For times that the service sends without one. Model Studio sends those of UTC+8.</source>
        <translation>用于服务发来的不带时区的时间。百炼发来的是 UTC+8 时间。</translation>
    </message>
    <message>
        <source>Job slots</source>
        <extracomment>Number of running and succeeded jobs that a service allows</extracomment>
        <translation>任务名额</translation>
    </message>
    <message>
        <source>Running and succeeded jobs that Model Studio allows: 20, unless it was raised for you. With 0, nothing is said about them.</source>
        <translation>百炼允许的运行中与已成功任务数：20 个，除非已为您提高。填 0 则不再提示。</translation>
    </message>
</context>
<context>
    <name>AppearanceCard</name>
    <message>
        <source>Appearance</source>
        <translation>外观</translation>
    </message>
    <message>
        <source>Theme</source>
        <extracomment>which colours the window has</extracomment>
        <translation>主题</translation>
    </message>
    <message>
        <source>System</source>
        <translation>跟随系统</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>浅色</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>深色</translation>
    </message>
    <message>
        <source>Density</source>
        <extracomment>how high the rows of tables are</extracomment>
        <translation>密度</translation>
    </message>
    <message>
        <source>Compact</source>
        <translation>紧凑</translation>
    </message>
    <message>
        <source>Standard</source>
        <translation>标准</translation>
    </message>
    <message>
        <source>Relaxed</source>
        <translation>宽松</translation>
    </message>
    <message>
        <source>Font of the log</source>
        <translation>日志字体</translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation>时区</translation>
    </message>
    <message>
        <source>For all times on screen. Times that a service sends without a zone are read as its connection says.</source>
        <translation>用于屏幕上的所有时间。服务发来的不带时区的时间，按其连接的设置解读。</translation>
    </message>
</context>
<context>
    <name>BannerRow</name>
    <message>
        <source>Close this message</source>
        <translation>关闭此消息</translation>
    </message>
</context>
<context>
    <name>BannerStack</name>
    <message>
        <source>Messages</source>
        <translation>消息</translation>
    </message>
    <message>
        <source>Show fewer messages</source>
        <translation>收起消息</translation>
    </message>
    <message>
        <source>1 more message</source>
        <translation>还有 1 条消息</translation>
    </message>
    <message>
        <source>%1 more messages</source>
        <translation>还有 %1 条消息</translation>
    </message>
</context>
<context>
    <name>ChartExport</name>
    <message>
        <source>Save the picture</source>
        <translation>保存图片</translation>
    </message>
    <message>
        <source>PNG picture (*.png)</source>
        <translation>PNG 图片 (*.png)</translation>
    </message>
    <message>
        <source>SVG drawing (*.svg)</source>
        <translation>SVG 矢量图 (*.svg)</translation>
    </message>
    <message>
        <source>CSV, a row a step (*.csv)</source>
        <translation>CSV，每步一行 (*.csv)</translation>
    </message>
    <message>
        <source>CSV, a row a value (*.csv)</source>
        <translation>CSV，每个值一行 (*.csv)</translation>
    </message>
    <message>
        <source>JSON (*.json)</source>
        <translation>JSON (*.json)</translation>
    </message>
    <message>
        <source>Save the points</source>
        <translation>保存数据点</translation>
    </message>
    <message>
        <source>The picture is in the clipboard.</source>
        <translation>图片已复制到剪贴板。</translation>
    </message>
    <message>
        <source>Saving %1: %2 %</source>
        <extracomment>%1 is the name of a file, %2 a number</extracomment>
        <translation>正在保存 %1：%2 %</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>The file was not saved.</source>
        <translation>文件未保存。</translation>
    </message>
    <message>
        <source>Saved in %1.</source>
        <extracomment>%1 is the name of a file</extracomment>
        <translation>已保存到 %1。</translation>
    </message>
    <message>
        <source>%1 could not be saved: %2</source>
        <extracomment>%1 is the name of a file, %2 a sentence of the system</extracomment>
        <translation>无法保存 %1：%2</translation>
    </message>
    <message>
        <source>TensorBoard events (*.tfevents)</source>
        <translation>TensorBoard 事件 (*.tfevents)</translation>
    </message>
</context>
<context>
    <name>ChartLogLink</name>
    <message>
        <source>Linked to chart, step %1</source>
        <translation>与图表联动 · 步 %1</translation>
    </message>
    <message>
        <source>Linked to chart</source>
        <translation>与图表联动</translation>
    </message>
</context>
<context>
    <name>ChartMenu</name>
    <message>
        <source>Chart</source>
        <translation>图表</translation>
    </message>
    <message>
        <source>Log Y</source>
        <translation>对数 Y</translation>
    </message>
    <message>
        <source>Show all values</source>
        <comment>of the chart, also those cut off at its top edge</comment>
        <translation>显示所有值</translation>
    </message>
    <message>
        <source>Show as table</source>
        <translation>以表格显示</translation>
    </message>
    <message>
        <source>Train</source>
        <translation>训练</translation>
    </message>
    <message>
        <source>Eval</source>
        <translation>验证</translation>
    </message>
    <message>
        <source>Axis</source>
        <comment>what the horizontal axis of the chart counts</comment>
        <translation>横轴</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>步</translation>
    </message>
    <message>
        <source>Epoch</source>
        <translation>轮</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Smoothing</source>
        <translation>平滑</translation>
    </message>
    <message>
        <source>None</source>
        <comment>no smoothing</comment>
        <translation>无</translation>
    </message>
    <message>
        <source>Zoom in</source>
        <translation>放大</translation>
    </message>
    <message>
        <source>Zoom out</source>
        <translation>缩小</translation>
    </message>
    <message>
        <source>Reset zoom</source>
        <translation>重置缩放</translation>
    </message>
    <message>
        <source>Taught pattern…</source>
        <comment>the person&apos;s own, with which this log was read</comment>
        <translation>自定义解析规则…</translation>
    </message>
    <message>
        <source>Series</source>
        <comment>of a run, shown in strips below the loss</comment>
        <translation>指标</translation>
    </message>
    <message>
        <source>Log X</source>
        <comment>logarithmic scale of the horizontal axis</comment>
        <translation>对数 X</translation>
    </message>
    <message>
        <source>Last steps</source>
        <comment>how much of the run the chart shows</comment>
        <translation>最近步数</translation>
    </message>
    <message>
        <source>All</source>
        <comment>of the run</comment>
        <translation>全部</translation>
    </message>
    <message>
        <source>Custom...</source>
        <comment>number of steps</comment>
        <translation>自定义...</translation>
    </message>
    <message>
        <source>Markers</source>
        <comment>of a chart: checkpoints, restarts</comment>
        <translation>标记</translation>
    </message>
    <message>
        <source>Band of normal</source>
        <comment>where other runs usually are</comment>
        <translation>正常范围</translation>
    </message>
    <message>
        <source>Needs five runs of the same model and method that succeeded.</source>
        <translation>需要五次使用相同模型和方法的成功训练。</translation>
    </message>
</context>
<context>
    <name>ChartNote</name>
    <message>
        <source>step %1, show in chart</source>
        <extracomment>At the right of a line of the log, a link; %1 is the number of a training step</extracomment>
        <translation>步 %1，在图表中显示</translation>
    </message>
    <message>
        <source>show in chart</source>
        <translation>在图表中显示</translation>
    </message>
</context>
<context>
    <name>ChartNotice</name>
    <message>
        <source>Close</source>
        <comment>a message</comment>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>ChartToolbar</name>
    <message>
        <source>Zoomed, reset</source>
        <translation>已缩放，重置</translation>
    </message>
    <message>
        <source>Loss</source>
        <translation>损失</translation>
    </message>
    <message>
        <source>Train</source>
        <translation>训练</translation>
    </message>
    <message>
        <source>Eval</source>
        <translation>验证</translation>
    </message>
    <message>
        <source>Click to hide or show this series.</source>
        <translation>点击可隐藏或显示此曲线。</translation>
    </message>
    <message>
        <source>Smoothing</source>
        <translation>平滑</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>步</translation>
    </message>
    <message>
        <source>Epoch</source>
        <translation>轮</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Log Y</source>
        <translation>对数 Y</translation>
    </message>
    <message>
        <source>Estimated: the log states no steps, they are counted from its records.</source>
        <translation>估计值：日志未给出步数，按记录计数。</translation>
    </message>
    <message>
        <source>Exponential moving average with bias correction, as TensorBoard draws it</source>
        <translation>带偏差修正的指数移动平均，与 TensorBoard 的画法相同</translation>
    </message>
    <message>
        <source>Axis</source>
        <comment>what the horizontal axis of the chart counts</comment>
        <translation>横轴</translation>
    </message>
    <message>
        <source>Logarithmic scale for the loss (L)</source>
        <translation>损失使用对数坐标（L）</translation>
    </message>
    <message>
        <source>More</source>
        <comment>button with further functions of the chart</comment>
        <translation>更多</translation>
    </message>
    <message>
        <source>Expand (F11)</source>
        <translation>展开（F11）</translation>
    </message>
    <message>
        <source>linear scale, no positive values</source>
        <translation>线性坐标，没有正值</translation>
    </message>
    <message>
        <source>log scale</source>
        <translation>对数坐标</translation>
    </message>
    <message>
        <source>No eval loss</source>
        <extracomment>E-EVAL</extracomment>
        <translation>没有验证损失</translation>
    </message>
    <message>
        <source>No eval loss. The job has no validation file and no split.</source>
        <translation>没有验证损失。此任务没有验证文件，也没有划分验证集。</translation>
    </message>
    <message>
        <source>log scale, 1 value of 0 or below hidden</source>
        <translation>对数坐标，隐藏 1 个不大于 0 的值</translation>
    </message>
    <message>
        <source>log scale, %1 values of 0 or below hidden</source>
        <translation>对数坐标，隐藏 %1 个不大于 0 的值</translation>
    </message>
    <message>
        <source>Last %1 steps, show all</source>
        <translation>最近 %1 步，显示全部</translation>
    </message>
    <message>
        <source>Resets the zoom (Ctrl+0)</source>
        <translation>重置缩放（Ctrl+0）</translation>
    </message>
    <message>
        <source>log X, 1 point at 0 hidden</source>
        <translation>对数 X，隐藏 1 个位于 0 的点</translation>
    </message>
    <message>
        <source>log X, %1 points at 0 hidden</source>
        <translation>对数 X，隐藏 %1 个位于 0 的点</translation>
    </message>
</context>
<context>
    <name>ChipBar</name>
    <message>
        <source>Any status</source>
        <translation>任意状态</translation>
    </message>
    <message>
        <source>Reset</source>
        <comment>all filters</comment>
        <translation>重置</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>筛选</translation>
    </message>
    <message>
        <source>Show the jobs of this view without filters</source>
        <translation>显示此视图的任务，不加筛选</translation>
    </message>
    <message>
        <source>Any time</source>
        <translation>任意时间</translation>
    </message>
    <message>
        <source>Last 24 hours</source>
        <translation>最近 24 小时</translation>
    </message>
    <message>
        <source>Last 7 days</source>
        <translation>最近 7 天</translation>
    </message>
    <message>
        <source>Last 30 days</source>
        <translation>最近 30 天</translation>
    </message>
    <message>
        <source>Last 90 days</source>
        <translation>最近 90 天</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Created</source>
        <translation>创建时间</translation>
    </message>
    <message>
        <source>Status: %1</source>
        <comment>filter of the table</comment>
        <translation>状态：%1</translation>
    </message>
    <message>
        <source>Created: %1</source>
        <comment>filter of the table</comment>
        <translation>创建时间：%1</translation>
    </message>
</context>
<context>
    <name>ClassRow</name>
    <message numerus="yes">
        <source>%Ln line(s)</source>
        <translation>
            <numerusform>%Ln 行</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ColumnsOverview</name>
    <message>
        <source>Result</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>Course</source>
        <translation>过程</translation>
    </message>
</context>
<context>
    <name>Compare</name>
    <message>
        <source>best</source>
        <comment>the smallest of several losses</comment>
        <translation>最佳</translation>
    </message>
    <message>
        <source>%1 (baseline)</source>
        <comment>the name of a run</comment>
        <translation>%1（基准）</translation>
    </message>
    <message>
        <source>%1 %</source>
        <extracomment>A change as a percentage with its sign. Chinese writes no space before the percent sign.</extracomment>
        <translation>%1%</translation>
    </message>
    <message>
        <source>epoch %1</source>
        <translation>第 %1 轮</translation>
    </message>
    <message>
        <source>%1 of the training</source>
        <extracomment>%1 is a percentage of the whole training</extracomment>
        <translation>训练的 %1</translation>
    </message>
    <message>
        <source>step %1</source>
        <translation>第 %1 步</translation>
    </message>
    <message>
        <source>at %1</source>
        <comment>a place: 1,350, or epoch 2.5</comment>
        <translation>于 %1</translation>
    </message>
    <message>
        <source>Eval loss at %1, reached by all</source>
        <comment>a place: step 1,400</comment>
        <translation>%1的验证损失（全部已到达）</translation>
    </message>
    <message>
        <source>Eval loss at %1, where stated</source>
        <comment>a place: step 1,400</comment>
        <translation>%1的验证损失（有记录者）</translation>
    </message>
    <message>
        <source>Train loss at %1, reached by all</source>
        <comment>a place: step 1,400</comment>
        <translation>%1的训练损失（全部已到达）</translation>
    </message>
    <message>
        <source>Train loss at %1, where stated</source>
        <comment>a place: step 1,400</comment>
        <translation>%1的训练损失（有记录者）</translation>
    </message>
    <message>
        <source>Eval loss at the last step reached by all</source>
        <translation>全部到达的最后一步的验证损失</translation>
    </message>
    <message>
        <source>At %1, the last that it logged until there</source>
        <comment>a place: step 1,350</comment>
        <translation>取自%1，到该处为止的最后一次记录</translation>
    </message>
    <message>
        <source>running, %1</source>
        <comment>a percentage</comment>
        <translation>运行中，%1</translation>
    </message>
    <message>
        <source>running</source>
        <translation>运行中</translation>
    </message>
    <message>
        <source>Tokens</source>
        <translation>Token 数</translation>
    </message>
    <message>
        <source>so far</source>
        <translation>截至目前</translation>
    </message>
    <message>
        <source>Estimated from the log, or from an earlier job with the same file and settings.</source>
        <translation>根据日志估计，或根据使用相同文件和设置的先前任务估计。</translation>
    </message>
    <message>
        <source>Duration</source>
        <translation>时长</translation>
    </message>
    <message>
        <source>Best eval loss</source>
        <translation>最佳验证损失</translation>
    </message>
    <message>
        <source>Final eval loss</source>
        <translation>最终验证损失</translation>
    </message>
    <message>
        <source>Final train loss</source>
        <translation>最终训练损失</translation>
    </message>
    <message>
        <source>Final %1</source>
        <comment>a metric as the log spells it: reward</comment>
        <translation>最终 %1</translation>
    </message>
    <message>
        <source>The log of %1 states no steps.</source>
        <translation>%1 的日志没有给出步数。</translation>
    </message>
    <message>
        <source>The log of %1 states no epochs.</source>
        <translation>%1 的日志没有给出轮数。</translation>
    </message>
    <message>
        <source>The log of %1 states no times.</source>
        <translation>%1 的日志没有给出时间。</translation>
    </message>
    <message>
        <source>It is not known how long %1 is to be.</source>
        <translation>无法得知 %1 的总训练长度。</translation>
    </message>
    <message>
        <source>It is not known how many tokens %1 is trained on.</source>
        <translation>无法得知 %1 的训练 Token 数。</translation>
    </message>
    <message>
        <source>%1 split</source>
        <extracomment>%1 is a percentage: how much of the training file is kept for validation</extracomment>
        <translation>划分 %1</translation>
    </message>
    <message>
        <source>%1 in this run</source>
        <comment>the name of a hyper-parameter</comment>
        <translation>此任务中写作 %1</translation>
    </message>
    <message>
        <source>Planned steps</source>
        <translation>计划步数</translation>
    </message>
    <message>
        <source>Steps between records</source>
        <translation>记录间隔步数</translation>
    </message>
    <message>
        <source>Training file</source>
        <translation>训练文件</translation>
    </message>
    <message>
        <source>Validation</source>
        <translation>验证</translation>
    </message>
    <message>
        <source>Model</source>
        <comment>what was trained</comment>
        <translation>模型</translation>
    </message>
    <message>
        <source>Method</source>
        <translation>训练方式</translation>
    </message>
</context>
<context>
    <name>CompareBar</name>
    <message>
        <source>Compare</source>
        <translation>对比</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>Back (Alt+Left)</source>
        <translation>返回 (Alt+Left)</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>导出</translation>
    </message>
    <message>
        <source>Picture (PNG)…</source>
        <translation>图片 (PNG)…</translation>
    </message>
    <message>
        <source>Drawing (SVG)…</source>
        <translation>矢量图 (SVG)…</translation>
    </message>
    <message>
        <source>Points (CSV)…</source>
        <translation>数据点 (CSV)…</translation>
    </message>
    <message numerus="yes">
        <source>%n run(s)</source>
        <translation>
            <numerusform>%n 个运行</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <extracomment>%1: 3 runs, %2: a model</extracomment>
        <translation>%2 的 %1</translation>
    </message>
    <message>
        <source>Saved as %1</source>
        <comment>%1: a file</comment>
        <translation>已保存为 %1</translation>
    </message>
    <message>
        <source>It could not be saved: %1</source>
        <extracomment>%1 is a sentence of the system</extracomment>
        <translation>无法保存：%1</translation>
    </message>
</context>
<context>
    <name>CompareFiles</name>
    <message>
        <source>Export the comparison</source>
        <translation>导出对比</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>所有文件 (*)</translation>
    </message>
    <message>
        <source>Another file is still being written.</source>
        <translation>另一个文件仍在写入。</translation>
    </message>
</context>
<context>
    <name>CompareInvitation</name>
    <message>
        <source>Back to jobs</source>
        <translation>返回任务</translation>
    </message>
    <message>
        <source>Choose two runs or more</source>
        <translation>选择两个或更多运行</translation>
    </message>
    <message>
        <source>Select rows in the table with Ctrl or Shift, then press Compare.</source>
        <translation>用 Ctrl 或 Shift 在表格中选择行，然后点击“对比”。</translation>
    </message>
</context>
<context>
    <name>ComparePage</name>
    <message>
        <source>Compare</source>
        <translation>对比</translation>
    </message>
</context>
<context>
    <name>ComparePlot</name>
    <message>
        <source>%1. %2</source>
        <comment>what is missing, then why</comment>
        <translation>%1。%2</translation>
    </message>
    <message>
        <source>. </source>
        <comment>between sentences read aloud</comment>
        <translation>。</translation>
    </message>
    <message numerus="yes">
        <source>%n run(s)</source>
        <translation>
            <numerusform>%n 个运行</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, %2, %3 to %4</source>
        <extracomment>%1: Eval loss, %2: 3 runs, %3 and %4: places, step 0 and step 2,400</extracomment>
        <translation>%1，%2，%3 至 %4</translation>
    </message>
    <message>
        <source>%1 %</source>
        <comment>percent</comment>
        <translation>%1%</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>步</translation>
    </message>
    <message>
        <source>Epoch</source>
        <translation>轮</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Tokens</source>
        <translation>Token 数</translation>
    </message>
    <message>
        <source>Fraction of training</source>
        <translation>训练进度</translation>
    </message>
    <message>
        <source>%1 tokens</source>
        <comment>a place on the axis, %1 is a number: 19.5 M</comment>
        <translation>%1 Token</translation>
    </message>
    <message>
        <source>%1 of training</source>
        <comment>%1: 58.3 %</comment>
        <translation>训练进度 %1</translation>
    </message>
    <message>
        <source>No run says how many tokens it has seen.</source>
        <translation>没有运行说明训练了多少 Token。</translation>
    </message>
    <message>
        <source>No run says how long it is.</source>
        <translation>没有运行说明总长度。</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <extracomment>%1: epoch 2, %2: a run</extracomment>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>Comparison chart</source>
        <translation>对比图表</translation>
    </message>
    <message>
        <source>Choose two runs or more</source>
        <translation>选择两个或更多运行</translation>
    </message>
    <message>
        <source>Add run finds every job that Tunewatch knows.</source>
        <translation>“添加运行”可以找到 Tunewatch 知道的所有任务。</translation>
    </message>
    <message>
        <source>Reading the logs</source>
        <translation>正在读取日志</translation>
    </message>
    <message>
        <source>The lines appear as soon as they are read.</source>
        <translation>读取完成后即显示曲线。</translation>
    </message>
    <message>
        <source>These runs have no values yet</source>
        <translation>这些运行还没有数值</translation>
    </message>
    <message>
        <source>Their logs hold no line with a loss, or no log is kept of them.</source>
        <translation>它们的日志里没有损失，或者没有保存日志。</translation>
    </message>
    <message>
        <source>No %1</source>
        <comment>%1: a metric, eval loss</comment>
        <translation>没有%1</translation>
    </message>
    <message>
        <source>None of these runs states it. Choose another metric.</source>
        <translation>这些运行都没有给出该指标，请选择其他指标。</translation>
    </message>
    <message>
        <source>No place on this axis</source>
        <translation>在此坐标轴上没有位置</translation>
    </message>
    <message>
        <source>Reading %1</source>
        <comment>names of runs</comment>
        <translation>正在读取 %1</translation>
    </message>
    <message>
        <source>No %1: %2</source>
        <extracomment>%1: a metric (eval loss), %2: names of runs</extracomment>
        <translation>没有%1：%2</translation>
    </message>
    <message>
        <source>Not on this axis: %1</source>
        <comment>names of runs</comment>
        <translation>不在此坐标轴上：%1</translation>
    </message>
    <message>
        <source>%1, smoothed</source>
        <comment>%1: Train loss</comment>
        <translation>%1（平滑）</translation>
    </message>
    <message>
        <source> · </source>
        <comment>between places: step 1,400 · epoch 1.75</comment>
        <translation> · </translation>
    </message>
    <message>
        <source>at %1</source>
        <comment>%1: a step, 1,350</comment>
        <translation>于 %1</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>a run and its value, read aloud</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>%1 at %2</source>
        <comment>a run with its value, and the step of it</comment>
        <translation>%1，于 %2</translation>
    </message>
    <message>
        <source>%1 at %2: %3</source>
        <extracomment>%1: Eval loss, %2: step 1,400, %3: runs with their values</extracomment>
        <translation>%1，%2：%3</translation>
    </message>
    <message>
        <source>Eval loss</source>
        <translation>验证损失</translation>
    </message>
    <message>
        <source>eval loss</source>
        <translation>验证损失</translation>
    </message>
    <message>
        <source>Train loss</source>
        <translation>训练损失</translation>
    </message>
    <message>
        <source>train loss</source>
        <translation>训练损失</translation>
    </message>
    <message>
        <source>Learning rate</source>
        <translation>学习率</translation>
    </message>
    <message>
        <source>learning rate</source>
        <translation>学习率</translation>
    </message>
    <message>
        <source>Grad norm</source>
        <translation>梯度范数</translation>
    </message>
    <message>
        <source>grad norm</source>
        <translation>梯度范数</translation>
    </message>
    <message>
        <source>%1 %2 rises after %3</source>
        <extracomment>%1: a run (v5), %2: a metric inside a sentence (eval loss), %3: a place (step 1,700)</extracomment>
        <translation>%1 的%2自%3起上升</translation>
    </message>
</context>
<context>
    <name>CompareToolbar</name>
    <message>
        <source>Chart</source>
        <translation>图表</translation>
    </message>
    <message>
        <source>Zoomed, reset</source>
        <translation>已缩放，重置</translation>
    </message>
    <message>
        <source>Shows the whole runs again (Ctrl+0)</source>
        <translation>重新显示完整的运行 (Ctrl+0)</translation>
    </message>
    <message>
        <source>Metric</source>
        <translation>指标</translation>
    </message>
    <message>
        <source>Show train loss faintly</source>
        <translation>淡色显示训练损失</translation>
    </message>
    <message>
        <source>Smoothing</source>
        <translation>平滑</translation>
    </message>
    <message>
        <source>Exponential moving average with bias correction, as TensorBoard draws it. Evaluations are shown as they are, unless each run has 100 of them.</source>
        <translation>带偏差修正的指数移动平均，与 TensorBoard 相同。除非每个运行都有 100 次验证，否则验证值原样显示。</translation>
    </message>
    <message>
        <source>Axis</source>
        <comment>what the horizontal axis of the chart counts</comment>
        <translation>坐标轴</translation>
    </message>
    <message>
        <source>Log Y</source>
        <translation>对数 Y 轴</translation>
    </message>
    <message>
        <source>Logarithmic scale (L)</source>
        <translation>对数刻度 (L)</translation>
    </message>
    <message>
        <source>More</source>
        <comment>button with further functions of the chart</comment>
        <translation>更多</translation>
    </message>
    <message>
        <source>None</source>
        <comment>no smoothing</comment>
        <translation>无</translation>
    </message>
    <message>
        <source>Show all values</source>
        <comment>of the chart, also those cut off at its top edge</comment>
        <translation>显示所有数值</translation>
    </message>
    <message>
        <source>Zoom in</source>
        <translation>放大</translation>
    </message>
    <message>
        <source>Zoom out</source>
        <translation>缩小</translation>
    </message>
    <message>
        <source>Reset zoom</source>
        <translation>重置缩放</translation>
    </message>
</context>
<context>
    <name>ConnectForm</name>
    <message>
        <source>Base URL</source>
        <translation>基础 URL</translation>
    </message>
    <message>
        <source>The key is kept until you close Tunewatch, and asked for again next time.</source>
        <translation>密钥保留到关闭 Tunewatch 为止，下次会再次询问。</translation>
    </message>
    <message>
        <source>Name in the sidebar</source>
        <translation>侧边栏中的名称</translation>
    </message>
    <message>
        <source>It cannot be changed: saved jobs belong to it. Add another connection instead.</source>
        <translation>此项不能更改：已保存的任务属于它。请改为添加新的连接。</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>service, host</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>Advanced: proxy, refresh interval</source>
        <translation>高级：代理、刷新间隔</translation>
    </message>
    <message>
        <source>Advanced: base URL, proxy, refresh interval</source>
        <translation>高级：基础 URL、代理、刷新间隔</translation>
    </message>
    <message>
        <source>Saved in the system keychain, never in a file or a log.</source>
        <translation>保存在系统钥匙串中，不写入文件或日志。</translation>
    </message>
</context>
<context>
    <name>ConnectPage</name>
    <message>
        <source>Connect an account</source>
        <translation>连接账户</translation>
    </message>
    <message>
        <source>Tunewatch follows fine-tuning jobs. It only reads: it never starts, changes or cancels a job.</source>
        <translation>Tunewatch 跟踪微调任务。它只读取，从不启动、更改或取消任务。</translation>
    </message>
    <message>
        <source>Try the demo, no key needed</source>
        <translation>试用演示，无需密钥</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>测试</translation>
    </message>
    <message>
        <source>Connect</source>
        <translation>连接</translation>
    </message>
    <message>
        <source>Test again</source>
        <translation>再次测试</translation>
    </message>
    <message>
        <source>Enter a new key for %1</source>
        <extracomment>%1: connection</extracomment>
        <translation>为 %1 输入新密钥</translation>
    </message>
    <message>
        <source>Connect your first account</source>
        <translation>连接你的第一个账户</translation>
    </message>
    <message>
        <source>Add a connection</source>
        <translation>添加连接</translation>
    </message>
    <message>
        <source>This is not the address of a service</source>
        <translation>这不是服务的地址</translation>
    </message>
    <message>
        <source>It begins with https:// and a host name.</source>
        <translation>地址以 https:// 和主机名开头。</translation>
    </message>
    <message>
        <source>This address would show your key to others</source>
        <translation>此地址会把密钥暴露给他人</translation>
    </message>
    <message>
        <source>Nothing was sent. Use https. Plain http is only for this computer.</source>
        <translation>未发送任何内容。请使用 https。普通 http 仅限本机。</translation>
    </message>
    <message>
        <source>This is not a whole key</source>
        <translation>这不是完整的密钥</translation>
    </message>
    <message>
        <source>A key has no blanks and no special characters. Copy it again.</source>
        <translation>密钥中没有空格和特殊字符。请重新复制。</translation>
    </message>
    <message>
        <source>None was given.</source>
        <comment>a key</comment>
        <translation>未提供密钥。</translation>
    </message>
    <message>
        <source>The query seems to hold a key</source>
        <translation>查询参数中似乎有密钥</translation>
    </message>
    <message>
        <source>It would be saved in a file. Give the key as a secret header instead.</source>
        <translation>它会被保存到文件中。请改用保密请求头提供密钥。</translation>
    </message>
    <message>
        <source>This config may hold keys</source>
        <translation>此配置中可能有密钥</translation>
    </message>
    <message>
        <source>Enter the id of a saved config, or give it as a secret header, x-portkey-config.</source>
        <translation>请输入已保存配置的 ID，或将其作为保密请求头 x-portkey-config 提供。</translation>
    </message>
    <message>
        <source>Mark the header as a secret.</source>
        <translation>请将该请求头标记为保密。</translation>
    </message>
    <message>
        <source>Another connection has this name</source>
        <translation>另一个连接已使用此名称</translation>
    </message>
    <message>
        <source>Choose one that tells them apart in the sidebar.</source>
        <translation>请换一个名称，以便在侧边栏中区分。</translation>
    </message>
    <message>
        <source>No job in this account yet.</source>
        <translation>此账户中还没有任务。</translation>
    </message>
    <message numerus="yes">
        <source>%n job(s) found.</source>
        <translation>
            <numerusform>找到 %n 个任务。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n job(s) found, newest from today.</source>
        <translation>
            <numerusform>找到 %n 个任务，最新的创建于今天。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n job(s) found, newest from yesterday.</source>
        <translation>
            <numerusform>找到 %n 个任务，最新的创建于昨天。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n job(s) found, newest from %1.</source>
        <extracomment>%1: date</extracomment>
        <translation>
            <numerusform>找到 %n 个任务，最新的创建于 %1。</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>sentence, code of the service</comment>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>It may be revoked or belong to another region.</source>
        <translation>密钥可能已失效，或属于其他地域。</translation>
    </message>
    <message>
        <source>Too many requests. Test again in a minute.</source>
        <translation>请求过多。请一分钟后再次测试。</translation>
    </message>
    <message>
        <source>Test again in a minute.</source>
        <translation>请一分钟后再次测试。</translation>
    </message>
    <message>
        <source>Something else may answer at this address. Check the base URL.</source>
        <translation>此地址上应答的可能不是该服务。请检查基础 URL。</translation>
    </message>
    <message>
        <source>The key works.</source>
        <translation>密钥有效。</translation>
    </message>
    <message>
        <source>%1 ms</source>
        <comment>duration</comment>
        <translation>%1 毫秒</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>Back (Esc)</source>
        <translation>返回（Esc）</translation>
    </message>
    <message>
        <source>Save</source>
        <comment>a connection that was edited</comment>
        <translation>保存</translation>
    </message>
    <message>
        <source>Edit %1</source>
        <comment>connection</comment>
        <translation>编辑 %1</translation>
    </message>
    <message>
        <source>A header cannot be sent</source>
        <translation>有一个请求头无法发送</translation>
    </message>
    <message>
        <source>Its name has letters, digits and hyphens only, and stands once.</source>
        <translation>名称只能包含字母、数字和连字符，且不能重复。</translation>
    </message>
    <message>
        <source>A query item cannot be sent</source>
        <translation>有一个查询参数无法发送</translation>
    </message>
    <message>
        <source>It has a name, which stands once.</source>
        <translation>它需要一个名称，且不能重复。</translation>
    </message>
    <message>
        <source>This is not the address of a proxy</source>
        <translation>这不是代理的地址</translation>
    </message>
    <message>
        <source>It is a host name and a port, such as proxy.example:8080.</source>
        <translation>应为主机名和端口，例如 proxy.example:8080。</translation>
    </message>
    <message>
        <source>Portkey API key</source>
        <translation>Portkey API 密钥</translation>
    </message>
    <message>
        <source>API key</source>
        <translation>API 密钥</translation>
    </message>
    <message>
        <source>Virtual key</source>
        <translation>虚拟密钥</translation>
    </message>
    <message>
        <source>API key of the provider behind the gateway</source>
        <translation>网关后方提供商的 API 密钥</translation>
    </message>
    <message>
        <source>Workspace</source>
        <translation>业务空间</translation>
    </message>
    <message>
        <source>Organization</source>
        <translation>组织</translation>
    </message>
    <message>
        <source>Project</source>
        <translation>项目</translation>
    </message>
    <message>
        <source>Provider behind the gateway</source>
        <translation>网关后方的提供商</translation>
    </message>
    <message>
        <source>Config</source>
        <comment>of a gateway</comment>
        <translation>配置</translation>
    </message>
    <message>
        <source>Custom host</source>
        <comment>base URL of the provider behind a gateway</comment>
        <translation>自定义主机</translation>
    </message>
    <message>
        <source>Leave empty to use the default workspace of the key.</source>
        <translation>留空则使用密钥的默认业务空间。</translation>
    </message>
    <message>
        <source>Use the key in %1</source>
        <extracomment>%1: environment variable</extracomment>
        <translation>使用 %1 中的密钥</translation>
    </message>
    <message>
        <source>%1 If only the list is refused, connect, and open jobs by their IDs.</source>
        <extracomment>%1: why the list of jobs was refused</extracomment>
        <translation>%1 如果仅是列表被拒绝，可以先连接，再按 ID 打开任务。</translation>
    </message>
    <message>
        <source>A secret header has no value</source>
        <translation>有一个机密请求头没有值</translation>
    </message>
    <message>
        <source>Enter it, or remove the header.</source>
        <translation>请填写其值，或移除该请求头。</translation>
    </message>
    <message>
        <source>It may be revoked or belong to another account.</source>
        <translation>密钥可能已被吊销，或属于其他账号。</translation>
    </message>
    <message>
        <source>Open a log file…</source>
        <translation>打开日志文件…</translation>
    </message>
</context>
<context>
    <name>ConnectionDesk</name>
    <message>
        <source>The list of jobs</source>
        <translation>任务列表</translation>
    </message>
</context>
<context>
    <name>ConnectionDetails</name>
    <message>
        <source>Refresh details</source>
        <translation>刷新详情</translation>
    </message>
</context>
<context>
    <name>ConnectionMenu</name>
    <message>
        <source>Refresh</source>
        <translation>刷新</translation>
    </message>
    <message>
        <source>Resume</source>
        <comment>asking a connection</comment>
        <translation>恢复</translation>
    </message>
    <message>
        <source>Pause</source>
        <comment>asking a connection</comment>
        <translation>暂停</translation>
    </message>
    <message>
        <source>Enter a new key…</source>
        <translation>输入新密钥…</translation>
    </message>
    <message>
        <source>Edit…</source>
        <comment>a connection</comment>
        <translation>编辑…</translation>
    </message>
    <message>
        <source>Remove…</source>
        <comment>a connection</comment>
        <translation>移除…</translation>
    </message>
    <message>
        <source>Open job by ID…</source>
        <translation>按 ID 打开任务…</translation>
    </message>
</context>
<context>
    <name>ConnectionText</name>
    <message>
        <source>Paused by you until you resume it</source>
        <translation>你已暂停此连接，恢复前不会刷新</translation>
    </message>
    <message>
        <source>Not refreshed yet</source>
        <translation>尚未刷新</translation>
    </message>
    <message>
        <source>Last refresh %1</source>
        <comment>clock time</comment>
        <translation>上次刷新 %1</translation>
    </message>
    <message>
        <source>1 request in the last hour</source>
        <translation>最近一小时 1 次请求</translation>
    </message>
    <message>
        <source>%1 requests in the last hour</source>
        <translation>最近一小时 %1 次请求</translation>
    </message>
    <message>
        <source>No key in this run</source>
        <comment>health of a connection</comment>
        <translation>本次运行没有密钥</translation>
    </message>
    <message>
        <source>Throttled</source>
        <comment>health of a connection</comment>
        <translation>已限流</translation>
    </message>
    <message>
        <source>Next refresh in %1</source>
        <comment>duration</comment>
        <translation>%1后刷新</translation>
    </message>
    <message>
        <source>Answered in %1 ms</source>
        <translation>应答用时 %1 毫秒</translation>
    </message>
    <message>
        <source>%1 of %2 running or succeeded jobs</source>
        <translation>运行中或已成功的任务 %1 / %2</translation>
    </message>
    <message>
        <source>Lists no jobs. They are opened by their IDs.</source>
        <comment>the service</comment>
        <translation>不列出任务，请按 ID 打开。</translation>
    </message>
    <message>
        <source>Waiting for the keychain</source>
        <comment>health of a connection</comment>
        <translation>正在等待钥匙串</translation>
    </message>
</context>
<context>
    <name>ConnectionWatch</name>
    <message>
        <source>There is no key for %1</source>
        <translation>没有 %1 的密钥</translation>
    </message>
    <message>
        <source>Enter one to read its jobs.</source>
        <translation>请输入密钥以读取任务。</translation>
    </message>
    <message>
        <source>%1, removed</source>
        <comment>a connection</comment>
        <translation>%1（已移除）</translation>
    </message>
    <message>
        <source>Waiting for the keychain</source>
        <translation>正在等待钥匙串</translation>
    </message>
    <message>
        <source>It holds the key for %1.</source>
        <translation>其中保存着 %1 的密钥。</translation>
    </message>
</context>
<context>
    <name>CopyButton</name>
    <message>
        <source>Copied</source>
        <comment>read aloud after something was put onto the clipboard</comment>
        <translation>已复制</translation>
    </message>
</context>
<context>
    <name>CurveTableDialog</name>
    <message>
        <source>Values of the chart</source>
        <translation>图表数值</translation>
    </message>
    <message>
        <source>Copy</source>
        <comment>rows of a table</comment>
        <translation>复制</translation>
    </message>
    <message>
        <source>Copies the selected rows, or all of them.</source>
        <translation>复制所选的行；未选择时复制全部。</translation>
    </message>
</context>
<context>
    <name>CurveTableModel</name>
    <message>
        <source>Step</source>
        <translation>步</translation>
    </message>
    <message>
        <source>Epoch</source>
        <translation>轮</translation>
    </message>
    <message>
        <source>Train</source>
        <translation>训练</translation>
    </message>
    <message>
        <source>Train, smoothed</source>
        <translation>训练（平滑）</translation>
    </message>
    <message>
        <source>Eval</source>
        <translation>验证</translation>
    </message>
    <message>
        <source>Time</source>
        <comment>since the start, column of a table</comment>
        <translation>时间</translation>
    </message>
</context>
<context>
    <name>DataCard</name>
    <message>
        <source>Data</source>
        <translation>数据</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>文件夹</translation>
    </message>
    <message>
        <source>Jobs and logs as the services sent them. Nothing leaves this computer.</source>
        <translation>服务发来的任务和日志，原样保存。任何内容都不会离开此电脑。</translation>
    </message>
    <message>
        <source>Size on disk</source>
        <translation>占用磁盘空间</translation>
    </message>
    <message>
        <source>Settings file</source>
        <translation>设置文件</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Copy the folder&apos;s path</source>
        <translation>复制文件夹路径</translation>
    </message>
    <message>
        <source>Open folder</source>
        <translation>打开文件夹</translation>
    </message>
    <message>
        <source>Measuring…</source>
        <translation>正在计算…</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>已复制</translation>
    </message>
</context>
<context>
    <name>DensityMap</name>
    <message>
        <source>%1k</source>
        <extracomment>thousands of lines, at the edge of a map of the log: 400k</extracomment>
        <translation>%1k</translation>
    </message>
    <message>
        <source>%1 M</source>
        <extracomment>millions of lines, at the edge of a map of the log: 1.2 M</extracomment>
        <translation>%1 M</translation>
    </message>
    <message>
        <source>Map of the log</source>
        <translation>日志分布图</translation>
    </message>
    <message>
        <source>No lines</source>
        <translation>没有日志行</translation>
    </message>
    <message>
        <source>Lines %1 to %2 of %3</source>
        <extracomment>which lines of a log are on screen, and how many it has</extracomment>
        <translation>第 %1 至 %2 行，共 %3 行</translation>
    </message>
    <message>
        <source>Lines %1 to %2: %3</source>
        <extracomment>%3 is a list: 48 hits, 1 error</extracomment>
        <translation>第 %1 至 %2 行：%3</translation>
    </message>
    <message>
        <source>Hits</source>
        <extracomment>Title of a map of the log: what its bars count</extracomment>
        <translation>匹配</translation>
    </message>
    <message>
        <source>Errors, warnings</source>
        <translation>错误、警告</translation>
    </message>
    <message numerus="yes">
        <source>%Ln hit(s)</source>
        <translation>
            <numerusform>%Ln 处匹配</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln error(s)</source>
        <translation>
            <numerusform>%Ln 个错误</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln warning(s)</source>
        <translation>
            <numerusform>%Ln 个警告</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Detail</name>
    <message>
        <source>Tokens</source>
        <translation>Token 数</translation>
    </message>
    <message>
        <source>Reported at the end</source>
        <translation>结束时给出</translation>
    </message>
    <message>
        <source>Checkpoints</source>
        <translation>检查点</translation>
    </message>
    <message>
        <source>Created</source>
        <translation>创建时间</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>结束时间</translation>
    </message>
    <message>
        <source>Training file</source>
        <translation>训练文件</translation>
    </message>
    <message>
        <source>Training file %1</source>
        <translation>训练文件 %1</translation>
    </message>
    <message>
        <source>Validation file</source>
        <translation>验证文件</translation>
    </message>
    <message>
        <source>Validation file %1</source>
        <translation>验证文件 %1</translation>
    </message>
    <message>
        <source>Workspace</source>
        <translation>业务空间</translation>
    </message>
    <message>
        <source>%1 in %2</source>
        <extracomment>a value of the run before, its name: 2e-5 in v6</extracomment>
        <translation>%2 中为 %1</translation>
    </message>
    <message>
        <source>%1 split</source>
        <extracomment>%1 is a percentage: how much of the training file is kept for validation</extracomment>
        <translation>划分 %1</translation>
    </message>
    <message>
        <source>Tokens billed</source>
        <translation>计费 Token 数</translation>
    </message>
    <message>
        <source>Not reported by the service</source>
        <translation>服务未给出</translation>
    </message>
    <message>
        <source>Tokens at the end</source>
        <translation>结束时的 Token 数</translation>
    </message>
    <message>
        <source>Estimated from the log, or from an earlier job with the same file and settings.</source>
        <translation>根据日志估计，或根据使用相同文件和设置的先前任务估计。</translation>
    </message>
    <message>
        <source>Validation</source>
        <translation>验证</translation>
    </message>
    <message>
        <source>Queued</source>
        <comment>how long a job waited</comment>
        <translation>排队用时</translation>
    </message>
    <message>
        <source>From the log, or from when it was first seen running.</source>
        <translation>取自日志，或取首次看到其运行的时间。</translation>
    </message>
    <message>
        <source>Started</source>
        <translation>开始时间</translation>
    </message>
    <message>
        <source>Running since</source>
        <translation>开始运行时间</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>date, time of day</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>Created by</source>
        <translation>创建者</translation>
    </message>
    <message>
        <source>Changed by</source>
        <translation>修改者</translation>
    </message>
    <message>
        <source>User</source>
        <translation>用户</translation>
    </message>
    <message>
        <source>Job name</source>
        <translation>任务名称</translation>
    </message>
    <message>
        <source>Model</source>
        <comment>what was trained</comment>
        <translation>模型</translation>
    </message>
    <message>
        <source>Base model</source>
        <translation>基础模型</translation>
    </message>
    <message>
        <source>Method</source>
        <translation>训练方式</translation>
    </message>
    <message>
        <source>Output model</source>
        <translation>输出模型</translation>
    </message>
    <message>
        <source>Output name</source>
        <translation>输出名称</translation>
    </message>
    <message>
        <source>Checkpoints kept</source>
        <translation>保留的检查点</translation>
    </message>
    <message>
        <source>at most %1</source>
        <translation>最多 %1</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>分组</translation>
    </message>
    <message>
        <source>Charged by</source>
        <translation>计费方式</translation>
    </message>
    <message>
        <source>Priority</source>
        <translation>优先级</translation>
    </message>
    <message>
        <source>Teacher model</source>
        <translation>教师模型</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>错误码</translation>
    </message>
    <message>
        <source>— not reported</source>
        <translation>— 未给出</translation>
    </message>
    <message>
        <source>Request ID</source>
        <translation>请求 ID</translation>
    </message>
    <message>
        <source>before: %1</source>
        <comment>a value of the run before</comment>
        <translation>之前：%1</translation>
    </message>
    <message>
        <source>Organization</source>
        <translation>组织</translation>
    </message>
</context>
<context>
    <name>DetailPane</name>
    <message>
        <source>The file cannot be read</source>
        <translation>无法读取文件</translation>
    </message>
    <message>
        <source>The file is incomplete</source>
        <translation>文件不完整</translation>
    </message>
    <message>
        <source>Replaced at %1</source>
        <comment>a file, a clock time</comment>
        <translation>已于 %1 被替换</translation>
    </message>
    <message>
        <source>The file was cut or replaced. This is the new one.</source>
        <translation>文件已被截断或替换，此处显示新的内容。</translation>
    </message>
    <message>
        <source>The log was replaced</source>
        <translation>日志已被替换</translation>
    </message>
    <message>
        <source>The service began a new log of this job. This is the new one.</source>
        <translation>服务已为此任务重新开始日志，此处显示新的日志。</translation>
    </message>
</context>
<context>
    <name>DetailSection</name>
    <message>
        <source>Details</source>
        <translation>详情</translation>
    </message>
</context>
<context>
    <name>DifferenceDelegate</name>
    <message>
        <source>best</source>
        <comment>the smallest of several losses</comment>
        <translation>最佳</translation>
    </message>
</context>
<context>
    <name>DifferenceHeader</name>
    <message>
        <source>baseline</source>
        <comment>beside the name of a run</comment>
        <translation>基准</translation>
    </message>
</context>
<context>
    <name>DifferenceModel</name>
    <message>
        <source>The baseline states no settings</source>
        <translation>基准未说明任何设置</translation>
    </message>
    <message>
        <source>%1 of %2 settings differ from the baseline</source>
        <translation>%2 项设置中有 %1 项与基准不同</translation>
    </message>
    <message>
        <source>Hyper-parameters and data</source>
        <translation>超参数与数据</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>%1, differs</source>
        <comment>a hyper-parameter</comment>
        <translation>%1，有差异</translation>
    </message>
    <message>
        <source>no value</source>
        <translation>无值</translation>
    </message>
    <message>
        <source>differs from the baseline</source>
        <translation>与基准不同</translation>
    </message>
    <message>
        <source>best</source>
        <translation>最佳</translation>
    </message>
    <message>
        <source>%1 against the baseline</source>
        <comment>a change in per cent</comment>
        <translation>相对基准 %1</translation>
    </message>
    <message>
        <source>Parameter</source>
        <translation>参数</translation>
    </message>
    <message>
        <source>%1, baseline</source>
        <comment>the name of a run</comment>
        <translation>%1，基准</translation>
    </message>
</context>
<context>
    <name>DifferencePane</name>
    <message>
        <source>Differences</source>
        <translation>差异</translation>
    </message>
    <message>
        <source>Only differing rows</source>
        <translation>仅显示不同的行</translation>
    </message>
    <message>
        <source>Copy as Markdown</source>
        <translation>复制为 Markdown</translation>
    </message>
</context>
<context>
    <name>DifferenceView</name>
    <message>
        <source>Differences</source>
        <translation>差异</translation>
    </message>
</context>
<context>
    <name>Disclosure</name>
    <message>
        <source>open</source>
        <comment>fields that can be hidden</comment>
        <translation>已展开</translation>
    </message>
    <message>
        <source>closed</source>
        <comment>fields that can be hidden</comment>
        <translation>已折叠</translation>
    </message>
</context>
<context>
    <name>DropShade</name>
    <message>
        <source>Only files on this computer can be opened</source>
        <translation>只能打开本机上的文件</translation>
    </message>
    <message>
        <source>Drop the log file to open it</source>
        <translation>松开即可打开该日志文件</translation>
    </message>
    <message>
        <source>Drop %1 log files to open them</source>
        <comment>two or more</comment>
        <translation>松开即可打开 %1 个日志文件</translation>
    </message>
</context>
<context>
    <name>EmptyJobs</name>
    <message>
        <source>Check again</source>
        <translation>再次检查</translation>
    </message>
    <message>
        <source>Clear filters</source>
        <translation>清除筛选</translation>
    </message>
    <message>
        <source>Clear search</source>
        <translation>清除搜索</translation>
    </message>
    <message>
        <source>Add a connection</source>
        <translation>添加连接</translation>
    </message>
    <message>
        <source>No jobs</source>
        <comment>accessible name of what stands in place of the table</comment>
        <translation>没有任务</translation>
    </message>
    <message>
        <source>Jobs in another region or workspace?</source>
        <translation>任务在其他地域或业务空间？</translation>
    </message>
    <message>
        <source>Open %1</source>
        <extracomment>%1: a service, whose console is meant</extracomment>
        <translation>打开%1</translation>
    </message>
    <message>
        <source>Jobs in another account?</source>
        <translation>任务在其他账号？</translation>
    </message>
    <message>
        <source>Open log file…</source>
        <translation>打开日志文件…</translation>
    </message>
</context>
<context>
    <name>Ending</name>
    <message>
        <source>was about %1</source>
        <extracomment>%1 is a clock time: the end that was expected when the last line arrived</extracomment>
        <translation>原预计约 %1</translation>
    </message>
    <message>
        <source>saving the model</source>
        <translation>正在保存模型</translation>
    </message>
    <message>
        <source>after a few more steps</source>
        <translation>再过几步后可知</translation>
    </message>
    <message>
        <source>about %1</source>
        <extracomment>%1 is a clock time: when a job ends</extracomment>
        <translation>约 %1</translation>
    </message>
    <message>
        <source>ends about %1</source>
        <comment>a clock time</comment>
        <translation>约 %1 结束</translation>
    </message>
    <message>
        <source>not while it is paused</source>
        <translation>暂停期间不可知</translation>
    </message>
    <message>
        <source>service: %1</source>
        <translation>服务：%1</translation>
    </message>
    <message>
        <source>the service expects its end at %1</source>
        <comment>a clock time</comment>
        <translation>服务预计 %1 结束</translation>
    </message>
</context>
<context>
    <name>ErrorCard</name>
    <message>
        <source>The service gave no reason, only the code %1.</source>
        <translation>服务未说明原因，只给出错误码 %1。</translation>
    </message>
    <message>
        <source>The service gave no reason.</source>
        <translation>服务未说明原因。</translation>
    </message>
    <message>
        <source>It ended at %1.</source>
        <comment>a job; a clock time</comment>
        <translation>任务于 %1 结束。</translation>
    </message>
    <message>
        <source>It ended at %1, %2 after it was created.</source>
        <comment>a job; a clock time, a duration</comment>
        <translation>任务于 %1 结束，距创建 %2。</translation>
    </message>
    <message>
        <source>The job failed</source>
        <translation>任务失败</translation>
    </message>
    <message>
        <source>%1… (all of it is in Raw JSON)</source>
        <comment>a long message</comment>
        <translation>%1……（全文见“原始 JSON”）</translation>
    </message>
</context>
<context>
    <name>ErrorDetails</name>
    <message>
        <source>Details</source>
        <translation>详情</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Connection</source>
        <translation>连接</translation>
    </message>
    <message>
        <source>Asked for</source>
        <translation>请求内容</translation>
    </message>
    <message>
        <source>HTTP status</source>
        <translation>HTTP 状态</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>错误码</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>消息</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Copy request ID</source>
        <translation>复制请求 ID</translation>
    </message>
    <message>
        <source>Request ID</source>
        <translation>请求 ID</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>已复制</translation>
    </message>
    <message>
        <source>How the answer begins</source>
        <translation>应答开头</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>应答</translation>
    </message>
</context>
<context>
    <name>ErrorText</name>
    <message>
        <source>There was no answer in time.</source>
        <translation>服务未及时应答。</translation>
    </message>
    <message>
        <source>There is no connection to the server.</source>
        <translation>无法连接服务器。</translation>
    </message>
    <message>
        <source>%1 cannot be reached</source>
        <translation>无法连接 %1</translation>
    </message>
    <message>
        <source>%1 Next try in %2 s.</source>
        <comment>reason, seconds</comment>
        <translation>%1 %2 秒后重试。</translation>
    </message>
    <message>
        <source>%1 Showing data from %2.</source>
        <comment>reason, clock time</comment>
        <translation>%1 显示的是 %2 的数据。</translation>
    </message>
    <message>
        <source>%1 Showing data from %2. Next try in %3 s.</source>
        <comment>reason, clock time, seconds</comment>
        <translation>%1 显示的是 %2 的数据，%3 秒后重试。</translation>
    </message>
    <message>
        <source>%1 Trying again…</source>
        <comment>reason</comment>
        <translation>%1 正在重试…</translation>
    </message>
    <message>
        <source>%1 Showing data from %2. Trying again…</source>
        <comment>reason, clock time</comment>
        <translation>%1 显示的是 %2 的数据。正在重试…</translation>
    </message>
    <message>
        <source>Too many requests (%1). Refreshing again in %2 s, then every %3 s. Other connections are not affected.</source>
        <extracomment>%1: code, %2: seconds until the next refresh, %3: seconds between refreshes</extracomment>
        <translation>请求过多（%1）。%2 秒后恢复刷新，之后每 %3 秒一次。其他连接不受影响。</translation>
    </message>
    <message>
        <source>%1 asks for a pause</source>
        <translation>%1 要求暂缓请求</translation>
    </message>
    <message>
        <source>This job is no longer on the service</source>
        <translation>服务上已没有此任务</translation>
    </message>
    <message>
        <source>It was deleted, or it belongs to another workspace. The saved copy stays here. (%1)</source>
        <comment>code of the service</comment>
        <translation>它已被删除，或属于其他业务空间。已保存的副本仍在这里。（%1）</translation>
    </message>
    <message>
        <source>%1 offers no fine-tuning here</source>
        <translation>%1 在此处不提供微调</translation>
    </message>
    <message>
        <source>This region or address may not have the fine-tuning API. Check the base URL. (%1)</source>
        <comment>code of the service</comment>
        <translation>此地域或地址可能没有微调 API。请检查基础 URL。（%1）</translation>
    </message>
    <message>
        <source>%1 had an internal error</source>
        <translation>%1 出现内部错误</translation>
    </message>
    <message>
        <source>Keep the request ID for a support ticket. (%1)</source>
        <comment>code</comment>
        <translation>提交工单时请保留请求 ID。（%1）</translation>
    </message>
    <message>
        <source>Trying again in %1 s. Keep the request ID for a support ticket. (%2)</source>
        <comment>seconds, code of the service</comment>
        <translation>%1 秒后重试。提交工单时请保留请求 ID。（%2）</translation>
    </message>
    <message>
        <source>The reason lies with the service. (%1)</source>
        <comment>code</comment>
        <translation>原因在服务端。（%1）</translation>
    </message>
    <message>
        <source>Trying again in %1 s. (%2)</source>
        <comment>seconds, code of the service</comment>
        <translation>%1 秒后重试。（%2）</translation>
    </message>
    <message>
        <source>%1 asks for a key</source>
        <translation>%1 需要密钥</translation>
    </message>
    <message>
        <source>None was given for it. Saved jobs stay readable.</source>
        <translation>未为其提供密钥。已保存的任务仍可查看。</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>the service&apos;s own sentence, its code</comment>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>Another Tunewatch uses this archive</source>
        <translation>另一个 Tunewatch 正在使用此存档</translation>
    </message>
    <message>
        <source>What it saves is shown here. Nothing is saved twice.</source>
        <translation>它保存的内容会显示在这里，不会重复保存。</translation>
    </message>
    <message>
        <source>The disk is full</source>
        <translation>磁盘已满</translation>
    </message>
    <message>
        <source>New log lines are not saved until there is room.</source>
        <translation>腾出空间之前，不会保存新的日志行。</translation>
    </message>
    <message>
        <source>The archive cannot be written</source>
        <translation>无法写入存档</translation>
    </message>
    <message>
        <source>New jobs and log lines are shown, but not saved.</source>
        <translation>新的任务和日志行会显示，但不会保存。</translation>
    </message>
    <message>
        <source>%1 has a certificate that cannot be trusted</source>
        <translation>%1 的证书不可信任</translation>
    </message>
    <message>
        <source>Nothing was sent. A proxy may be in between.</source>
        <translation>未发送任何内容。中间可能有代理。</translation>
    </message>
    <message>
        <source>%1 rejected the key</source>
        <translation>%1 拒绝了该密钥</translation>
    </message>
    <message>
        <source>It may be revoked or belong to another region. Saved jobs stay readable.</source>
        <translation>密钥可能已失效，或属于其他地域。已保存的任务仍可查看。</translation>
    </message>
    <message>
        <source>%1 does not allow this key to list jobs</source>
        <translation>%1 不允许此密钥列出任务</translation>
    </message>
    <message>
        <source>Give it the fine-tuning permission, or use another key. (403)</source>
        <translation>请授予微调权限，或使用其他密钥。（403）</translation>
    </message>
    <message>
        <source>%1 did not accept the request</source>
        <translation>%1 未接受请求</translation>
    </message>
    <message>
        <source>It gave no reason.</source>
        <translation>未说明原因。</translation>
    </message>
    <message>
        <source>%1 waits for a payment</source>
        <translation>%1 等待付款</translation>
    </message>
    <message>
        <source>The account is overdue.</source>
        <translation>账户已欠费。</translation>
    </message>
    <message>
        <source>%1 sent an answer Tunewatch does not understand</source>
        <translation>%1 的应答无法识别</translation>
    </message>
    <message>
        <source>You are offline</source>
        <translation>当前离线</translation>
    </message>
    <message>
        <source>Next try in %1 s.</source>
        <translation>%1 秒后重试。</translation>
    </message>
    <message>
        <source>Trying again…</source>
        <translation>正在重试…</translation>
    </message>
    <message>
        <source>Showing data from %1. Trying again…</source>
        <comment>clock time</comment>
        <translation>显示的是 %1 的数据。正在重试…</translation>
    </message>
    <message>
        <source>Showing data from %1, 1 minute ago. Next try in %2 s.</source>
        <comment>clock time, seconds</comment>
        <translation>显示的是 %1 的数据（1 分钟前），%2 秒后重试。</translation>
    </message>
    <message>
        <source>Showing data from %1, %2 minutes ago. Next try in %3 s.</source>
        <comment>clock time, minutes, seconds</comment>
        <translation>显示的是 %1 的数据（%2 分钟前），%3 秒后重试。</translation>
    </message>
    <message>
        <source>This computer&apos;s clock seems wrong</source>
        <translation>此电脑的时钟似乎不准</translation>
    </message>
    <message>
        <source>It differs from %1 by %2 min. Elapsed times may be off.</source>
        <comment>connection, minutes</comment>
        <translation>与 %1 相差 %2 分钟，已用时可能不准。</translation>
    </message>
    <message>
        <source>Too many requests (%1). Other connections are not affected.</source>
        <comment>code</comment>
        <translation>请求过多（%1）。其他连接不受影响。</translation>
    </message>
    <message>
        <source>Too many requests (%1). Refreshing again in %2 s. Other connections are not affected.</source>
        <comment>code, seconds</comment>
        <translation>请求过多（%1）。%2 秒后恢复刷新。其他连接不受影响。</translation>
    </message>
    <message>
        <source>%1 has an address without encryption</source>
        <translation>%1 的地址未加密</translation>
    </message>
    <message>
        <source>Nothing was sent. Keys travel over https only, or over http to this computer.</source>
        <translation>未发送任何内容。密钥只通过 https 传输，或通过 http 传到本机。</translation>
    </message>
    <message>
        <source>Nothing new is shown until it does.</source>
        <comment>Tunewatch understands an answer</comment>
        <translation>在此之前不会显示新内容。</translation>
    </message>
    <message>
        <source>Nothing new is shown until it does. The answer is in Details.</source>
        <comment>Tunewatch understands an answer</comment>
        <translation>在此之前不会显示新内容。应答见“详情”。</translation>
    </message>
    <message>
        <source>The proxy asks for a user name and a password that it accepts.</source>
        <translation>代理要求有效的用户名和密码。</translation>
    </message>
    <message>
        <source>%1 does not allow this key to read this job</source>
        <translation>%1 不允许此密钥读取该任务</translation>
    </message>
    <message>
        <source>%1 has a certificate that is not valid yet</source>
        <translation>%1 的证书尚未生效</translation>
    </message>
    <message>
        <source>Nothing was sent. This computer&apos;s clock may be wrong: it says %1.</source>
        <comment>date and time</comment>
        <translation>未发送任何内容。本机时钟可能有误，现在显示 %1。</translation>
    </message>
    <message>
        <source>%1 has a certificate that has expired</source>
        <translation>%1 的证书已过期</translation>
    </message>
    <message>
        <source>Nothing was sent. Unless it has, this computer&apos;s clock is wrong: it says %1.</source>
        <comment>date and time</comment>
        <translation>未发送任何内容。如果证书并未过期，则是本机时钟有误，现在显示 %1。</translation>
    </message>
    <message>
        <source>It may be revoked or belong to another account. Saved jobs stay readable.</source>
        <translation>密钥可能已被吊销，或属于其他账号。已保存的任务仍可查看。</translation>
    </message>
</context>
<context>
    <name>ExportMenu</name>
    <message>
        <source>Export</source>
        <translation>导出</translation>
    </message>
    <message>
        <source>Save picture...</source>
        <translation>保存图片…</translation>
    </message>
    <message>
        <source>Copy picture</source>
        <translation>复制图片</translation>
    </message>
    <message>
        <source>Save points...</source>
        <comment>the values of a chart, as a file</comment>
        <translation>保存数据点…</translation>
    </message>
    <message>
        <source>Save points in view...</source>
        <comment>the values of the part of a chart that is shown</comment>
        <translation>保存当前显示的数据点…</translation>
    </message>
</context>
<context>
    <name>ExtraList</name>
    <message>
        <source>Add a header</source>
        <translation>添加请求头</translation>
    </message>
    <message>
        <source>Add a query item</source>
        <translation>添加查询参数</translation>
    </message>
</context>
<context>
    <name>ExtraRow</name>
    <message>
        <source>Secret</source>
        <comment>the value of a header</comment>
        <translation>保密</translation>
    </message>
    <message>
        <source>Name</source>
        <comment>of a header or query item</comment>
        <translation>名称</translation>
    </message>
    <message>
        <source>Name of the header</source>
        <translation>请求头名称</translation>
    </message>
    <message>
        <source>Name of the query item</source>
        <translation>查询参数名称</translation>
    </message>
    <message>
        <source>Value</source>
        <comment>of a header or query item</comment>
        <translation>值</translation>
    </message>
    <message>
        <source>Value of the header</source>
        <translation>请求头的值</translation>
    </message>
    <message>
        <source>Value of the query item</source>
        <translation>查询参数的值</translation>
    </message>
    <message>
        <source>A secret is hidden, and never written to a file.</source>
        <translation>保密的值会隐藏，且不写入任何文件。</translation>
    </message>
    <message>
        <source>Remove the header</source>
        <translation>移除请求头</translation>
    </message>
    <message>
        <source>Remove the query item</source>
        <translation>移除查询参数</translation>
    </message>
    <message>
        <source>kept</source>
        <comment>a secret that is known</comment>
        <translation>已保留</translation>
    </message>
</context>
<context>
    <name>FailedOverview</name>
    <message>
        <source>Show in log</source>
        <translation>在日志中显示</translation>
    </message>
    <message>
        <source>Details of the failure</source>
        <translation>失败详情</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <extracomment>shown lines of all lines of a log: 12 of 1,877</extracomment>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>The log is empty</source>
        <translation>日志为空</translation>
    </message>
    <message>
        <source>Why the job failed</source>
        <translation>任务失败的原因</translation>
    </message>
    <message>
        <source>The last 12 lines</source>
        <translation>最后 12 行</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>详情</translation>
    </message>
    <message>
        <source>Job</source>
        <translation>任务</translation>
    </message>
    <message>
        <source>Facts</source>
        <translation>任务信息</translation>
    </message>
</context>
<context>
    <name>FileDesk</name>
    <message>
        <source>Open log files</source>
        <translation>打开日志文件</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>所有文件 (*)</translation>
    </message>
    <message>
        <source>Logs (*.log *.txt *.out *.err *.jsonl *.json *.csv *.gz *.zst)</source>
        <translation>日志 (*.log *.txt *.out *.err *.jsonl *.json *.csv *.gz *.zst)</translation>
    </message>
    <message>
        <source>%1 is not on this computer. Download it first.</source>
        <translation>%1 不在本机上，请先下载。</translation>
    </message>
    <message>
        <source>A file was not opened</source>
        <translation>有一个文件未打开</translation>
    </message>
    <message>
        <source>%1 files were not opened</source>
        <translation>有 %1 个文件未打开</translation>
    </message>
    <message>
        <source>%1 And %2 more.</source>
        <extracomment>%1 says why a file was not opened, %2 is how many others there are</extracomment>
        <translation>%1 另有 %2 个。</translation>
    </message>
</context>
<context>
    <name>FileSection</name>
    <message>
        <source>Files and workspace</source>
        <translation>文件和业务空间</translation>
    </message>
</context>
<context>
    <name>FilesMenu</name>
    <message>
        <source>Open log file…</source>
        <translation>打开日志文件…</translation>
    </message>
    <message>
        <source>Remove all from the list</source>
        <comment>local files; they stay on the disk</comment>
        <translation>从列表中全部移除</translation>
    </message>
</context>
<context>
    <name>FilterPanel</name>
    <message>
        <source>Error</source>
        <translation>错误</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>警告</translation>
    </message>
    <message>
        <source>Info</source>
        <translation>信息</translation>
    </message>
    <message>
        <source>Train metrics</source>
        <translation>训练指标</translation>
    </message>
    <message>
        <source>Eval metrics</source>
        <translation>验证指标</translation>
    </message>
    <message>
        <source>Progress bars</source>
        <translation>进度条</translation>
    </message>
    <message>
        <source>Filters</source>
        <translation>筛选</translation>
    </message>
    <message>
        <source>Reset</source>
        <translation>重置</translation>
    </message>
    <message>
        <source>Reset the filters</source>
        <translation>重置筛选</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>级别</translation>
    </message>
    <message>
        <source>Display</source>
        <translation>显示</translation>
    </message>
    <message>
        <source>Fold progress bars</source>
        <translation>折叠进度条</translation>
    </message>
    <message>
        <source>Fold repeated lines</source>
        <translation>折叠重复行</translation>
    </message>
    <message>
        <source>Show time since start</source>
        <translation>显示开始后时间</translation>
    </message>
</context>
<context>
    <name>FilterTools</name>
    <message>
        <source>Metrics only</source>
        <translation>仅指标</translation>
    </message>
    <message>
        <source>Only lines with a loss, and the results of the run</source>
        <translation>仅显示含损失的行以及运行结果</translation>
    </message>
    <message>
        <source>Matching lines only</source>
        <translation>仅匹配行</translation>
    </message>
    <message>
        <source>Only what is searched for, with some lines around each hit</source>
        <translation>仅显示搜索到的行及其前后若干行</translation>
    </message>
    <message>
        <source>Fold progress bars</source>
        <translation>折叠进度条</translation>
    </message>
    <message>
        <source>Fold repeated lines</source>
        <translation>折叠重复行</translation>
    </message>
    <message>
        <source>1 line around</source>
        <translation>前后 1 行</translation>
    </message>
    <message>
        <source>Hits only</source>
        <extracomment>Lines shown around each hit</extracomment>
        <translation>仅匹配</translation>
    </message>
    <message>
        <source>%1 lines around</source>
        <translation>前后 %1 行</translation>
    </message>
    <message>
        <source>Lines around each hit</source>
        <translation>每个匹配的前后行数</translation>
    </message>
    <message>
        <source>±%1</source>
        <extracomment>Lines shown around each hit</extracomment>
        <translation>±%1</translation>
    </message>
    <message>
        <source>Lines around each hit: %1</source>
        <translation>每个匹配的前后行数：%1</translation>
    </message>
    <message>
        <source>Lines %1 to %2</source>
        <extracomment>A range of log lines, by number</extracomment>
        <translation>第 %1 至 %2 行</translation>
    </message>
    <message>
        <source>Show these lines only</source>
        <translation>仅显示这些行</translation>
    </message>
    <message>
        <source>Shows all lines again</source>
        <translation>重新显示所有行</translation>
    </message>
</context>
<context>
    <name>FindBar</name>
    <message>
        <source>Search log</source>
        <translation>搜索日志</translation>
    </message>
    <message>
        <source>Match case</source>
        <translation>区分大小写</translation>
    </message>
    <message>
        <source>Regular expression</source>
        <translation>正则表达式</translation>
    </message>
    <message>
        <source>Previous hit</source>
        <translation>上一个匹配</translation>
    </message>
    <message>
        <source>Next hit</source>
        <translation>下一个匹配</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <extracomment>Which hit is shown, %1, of how many, %2</extracomment>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>Whole words</source>
        <translation>全字匹配</translation>
    </message>
    <message>
        <source>Join patterns with and, or, not</source>
        <translation>用 and、or、not 组合多个模式</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <extracomment>Tool tip: %1 is what a button does, %2 its key</extracomment>
        <translation>%1（%2）</translation>
    </message>
</context>
<context>
    <name>FullLog</name>
    <message>
        <source>Log in full screen</source>
        <translation>全屏日志</translation>
    </message>
</context>
<context>
    <name>HealthButton</name>
    <message>
        <source>Show every connection</source>
        <translation>显示所有连接</translation>
    </message>
</context>
<context>
    <name>History</name>
    <message>
        <source>≈ %1</source>
        <extracomment>An estimate</extracomment>
        <translation>≈ %1</translation>
    </message>
    <message>
        <source>Smallest of what was read. Not every log was read whole, a better value may stand in the rest.</source>
        <translation>已读取部分中的最小值。并非每个日志都已完整读取，其余部分可能有更好的值。</translation>
    </message>
    <message>
        <source>last run</source>
        <translation>最近 1 次运行</translation>
    </message>
    <message>
        <source>last %1 runs</source>
        <translation>最近 %1 次运行</translation>
    </message>
    <message>
        <source>Best eval loss</source>
        <translation>最佳验证损失</translation>
    </message>
    <message>
        <source>Succeeded</source>
        <translation>已成功</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>succeeded jobs, all jobs</comment>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>%1 failed, %2 canceled</source>
        <translation>%1 个失败，%2 个已取消</translation>
    </message>
    <message>
        <source>Median duration</source>
        <translation>时长中位数</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>label, value; read aloud</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>Best eval loss %1</source>
        <translation>最佳验证损失 %1</translation>
    </message>
    <message>
        <source>Last eval loss %1. Only the end of its log was read.</source>
        <translation>最后的验证损失 %1。只读取了日志末尾。</translation>
    </message>
    <message>
        <source>d MMM</source>
        <extracomment>Date format of this year&apos;s days below a chart (see the Qt documentation of QLocale::toString)</extracomment>
        <translation>M月d日</translation>
    </message>
    <message>
        <source>d MMM yyyy</source>
        <extracomment>The same for other years&apos; days</extracomment>
        <translation>yyyy年M月d日</translation>
    </message>
</context>
<context>
    <name>HistoryStrip</name>
    <message>
        <source>History</source>
        <translation>历史</translation>
    </message>
    <message>
        <source>History of %1</source>
        <comment>a model</comment>
        <translation>%1 的历史</translation>
    </message>
    <message>
        <source>%1. %2</source>
        <comment>the job the keyboard stands on, the figures of all</comment>
        <translation>%1。%2</translation>
    </message>
    <message>
        <source>Best eval loss per job</source>
        <translation>各任务的最佳验证损失</translation>
    </message>
    <message>
        <source>Best eval loss per job, last 24 hours</source>
        <translation>各任务的最佳验证损失，最近 24 小时</translation>
    </message>
    <message>
        <source>Best eval loss per job, last 7 days</source>
        <translation>各任务的最佳验证损失，最近 7 天</translation>
    </message>
    <message>
        <source>Best eval loss per job, last 30 days</source>
        <translation>各任务的最佳验证损失，最近 30 天</translation>
    </message>
    <message>
        <source>Best eval loss per job, last 90 days</source>
        <translation>各任务的最佳验证损失，最近 90 天</translation>
    </message>
    <message>
        <source>Succeeded</source>
        <translation>已成功</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>运行中</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>失败</translation>
    </message>
    <message>
        <source>Canceled</source>
        <translation>已取消</translation>
    </message>
    <message>
        <source>Best so far</source>
        <translation>目前最佳</translation>
    </message>
    <message>
        <source>Last value</source>
        <translation>最后的值</translation>
    </message>
</context>
<context>
    <name>HyperParameterSection</name>
    <message>
        <source>Hyper-parameters</source>
        <translation>超参数</translation>
    </message>
    <message>
        <source>Copy all hyper-parameters as JSON</source>
        <translation>以 JSON 复制全部超参数</translation>
    </message>
    <message>
        <source>The service reports none.</source>
        <translation>服务未给出超参数。</translation>
    </message>
    <message>
        <source>As the service reports them.</source>
        <translation>与服务给出的一致。</translation>
    </message>
</context>
<context>
    <name>InfoPanel</name>
    <message>
        <source>Hyper-parameters</source>
        <translation>超参数</translation>
    </message>
    <message>
        <source>Usage</source>
        <translation>用量</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>数据</translation>
    </message>
    <message>
        <source>Queued and running</source>
        <translation>排队与运行</translation>
    </message>
    <message>
        <source>Close the info panel</source>
        <translation>关闭信息面板</translation>
    </message>
    <message>
        <source>Close the info panel (Ctrl+I)</source>
        <translation>关闭信息面板（Ctrl+I）</translation>
    </message>
    <message>
        <source>Info panel</source>
        <translation>信息面板</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
</context>
<context>
    <name>JobActions</name>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>Rename…</source>
        <translation>重命名…</translation>
    </message>
    <message>
        <source>Unpin</source>
        <translation>取消置顶</translation>
    </message>
    <message>
        <source>Pin</source>
        <translation>置顶</translation>
    </message>
    <message>
        <source>Copy job ID</source>
        <translation>复制任务 ID</translation>
    </message>
    <message>
        <source>Copy fine-tuned model</source>
        <translation>复制微调后的模型</translation>
    </message>
    <message>
        <source>Copy as Markdown row</source>
        <translation>复制为 Markdown 表格行</translation>
    </message>
    <message>
        <source>Show raw JSON</source>
        <translation>显示原始 JSON</translation>
    </message>
    <message>
        <source>Copy path</source>
        <translation>复制路径</translation>
    </message>
    <message>
        <source>Open log file…</source>
        <translation>打开日志文件…</translation>
    </message>
    <message>
        <source>Remove from the list</source>
        <comment>a local file; it stays on the disk</comment>
        <translation>从列表中移除</translation>
    </message>
    <message>
        <source>Compare the selection</source>
        <translation>对比所选任务</translation>
    </message>
</context>
<context>
    <name>JobDelegate</name>
    <message>
        <source>Nickname</source>
        <translation>别名</translation>
    </message>
</context>
<context>
    <name>JobHeader</name>
    <message>
        <source>About the job</source>
        <translation>任务简介</translation>
    </message>
</context>
<context>
    <name>JobLog</name>
    <message>
        <source>Ended %1</source>
        <comment>a clock time, or a status</comment>
        <translation>结束：%1</translation>
    </message>
    <message>
        <source>Reading the log</source>
        <translation>正在读取日志</translation>
    </message>
    <message>
        <source>Its end comes first.</source>
        <translation>先读取末尾。</translation>
    </message>
    <message>
        <source>This job has no log</source>
        <translation>此任务没有日志</translation>
    </message>
    <message>
        <source>The service has no lines of it.</source>
        <translation>服务没有它的日志行。</translation>
    </message>
    <message>
        <source>The log is empty</source>
        <translation>日志为空</translation>
    </message>
    <message>
        <source>The service writes the first lines when the job starts.</source>
        <translation>任务开始后服务才写入第一行。</translation>
    </message>
    <message>
        <source>The file cannot be read</source>
        <translation>无法读取文件</translation>
    </message>
    <message>
        <source>Reading the file</source>
        <translation>正在读取文件</translation>
    </message>
    <message>
        <source>The file is empty</source>
        <translation>文件为空</translation>
    </message>
    <message>
        <source>Lines appear here as they are written.</source>
        <translation>写入的行会显示在这里。</translation>
    </message>
</context>
<context>
    <name>JobMarks</name>
    <message>
        <source>Checkpoint</source>
        <translation>检查点</translation>
    </message>
    <message>
        <source>%1, step %2</source>
        <comment>a checkpoint</comment>
        <translation>%1，第 %2 步</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>a checkpoint, then a time</comment>
        <translation>%1，%2</translation>
    </message>
    <message>
        <source>%1, published as %2</source>
        <comment>a checkpoint, then a model</comment>
        <translation>%1，已发布为 %2</translation>
    </message>
    <message>
        <source>%1, seen at %2</source>
        <extracomment>A status of a job, and when it was first seen</extracomment>
        <translation>%1，于 %2 观察到</translation>
    </message>
</context>
<context>
    <name>JobTabs</name>
    <message>
        <source>Monitor</source>
        <translation>监控</translation>
    </message>
    <message>
        <source>Overview</source>
        <translation>概览</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>日志</translation>
    </message>
    <message>
        <source>Raw JSON</source>
        <translation>原始 JSON</translation>
    </message>
    <message>
        <source>Views of the job</source>
        <translation>任务的视图</translation>
    </message>
    <message>
        <source>Open the info panel</source>
        <translation>打开信息面板</translation>
    </message>
    <message>
        <source>Open the info panel (Ctrl+I)</source>
        <translation>打开信息面板（Ctrl+I）</translation>
    </message>
</context>
<context>
    <name>JobTitle</name>
    <message>
        <source> · </source>
        <extracomment>between the facts about a job: qwen3-14b · SFT · Singapore</extracomment>
        <translation> · </translation>
    </message>
    <message>
        <source>Copy job ID</source>
        <translation>复制任务 ID</translation>
    </message>
    <message>
        <source>Pin</source>
        <translation>置顶</translation>
    </message>
    <message>
        <source>Keep the job in the view Pinned, on this computer</source>
        <translation>将任务保留在此电脑的“已置顶”视图中</translation>
    </message>
    <message>
        <source>More actions for this job</source>
        <translation>此任务的更多操作</translation>
    </message>
    <message>
        <source>More actions</source>
        <translation>更多操作</translation>
    </message>
    <message>
        <source>Copy fine-tuned model</source>
        <translation>复制微调后的模型</translation>
    </message>
    <message>
        <source>Rename…</source>
        <translation>重命名…</translation>
    </message>
    <message>
        <source>Unpin</source>
        <translation>取消置顶</translation>
    </message>
    <message>
        <source>Show raw JSON</source>
        <translation>显示原始 JSON</translation>
    </message>
    <message>
        <source>Resume it in the service&apos;s console.</source>
        <translation>请在服务的控制台中恢复。</translation>
    </message>
    <message>
        <source>Copy path</source>
        <translation>复制路径</translation>
    </message>
    <message>
        <source>Compare with %1</source>
        <comment>%1: another run</comment>
        <translation>与 %1 对比</translation>
    </message>
</context>
<context>
    <name>Jobs</name>
    <message>
        <source>Status</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Job</source>
        <translation>任务</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>模型</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>进度</translation>
    </message>
    <message>
        <source>Eval loss</source>
        <translation>验证损失</translation>
    </message>
    <message>
        <source>Tokens</source>
        <translation>Token 数</translation>
    </message>
    <message>
        <source>Duration</source>
        <translation>时长</translation>
    </message>
    <message>
        <source>Created</source>
        <translation>创建时间</translation>
    </message>
    <message>
        <source>Train loss</source>
        <translation>训练损失</translation>
    </message>
    <message>
        <source>Best eval loss</source>
        <translation>最佳验证损失</translation>
    </message>
    <message>
        <source>Connection</source>
        <translation>连接</translation>
    </message>
    <message>
        <source>Training type</source>
        <translation>训练方式</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>结束时间</translation>
    </message>
    <message>
        <source>Fine-tuned model</source>
        <translation>微调后的模型</translation>
    </message>
    <message>
        <source>Train loss. This job reports no eval loss.</source>
        <translation>训练损失。此任务没有验证损失。</translation>
    </message>
    <message>
        <source>From creation to the end, with the time it waited.</source>
        <translation>从创建到结束，包括等待时间。</translation>
    </message>
    <message>
        <source>No longer listed by the service</source>
        <translation>服务已不再列出</translation>
    </message>
    <message>
        <source>%1
%2</source>
        <comment>name and id of a job</comment>
        <translation>%1
%2</translation>
    </message>
    <message>
        <source>%1 percent</source>
        <comment>read aloud</comment>
        <translation>百分之 %1</translation>
    </message>
    <message>
        <source>train loss %1</source>
        <comment>read aloud</comment>
        <translation>训练损失 %1</translation>
    </message>
    <message>
        <source>eval loss %1</source>
        <comment>read aloud</comment>
        <translation>验证损失 %1</translation>
    </message>
    <message>
        <source>at %1</source>
        <comment>clock time a progress was read at</comment>
        <translation>截至 %1</translation>
    </message>
    <message>
        <source>From the log&apos;s first line to the end.</source>
        <translation>从日志第一行到结束。</translation>
    </message>
    <message>
        <source>Time left, estimated from the pace of the last steps.</source>
        <translation>剩余时间，按最近几步的速度估计。</translation>
    </message>
    <message>
        <source>Estimated from an earlier job with the same file and settings.</source>
        <translation>根据文件和设置相同的早先任务估算。</translation>
    </message>
    <message>
        <source>Estimated from what the log announces and how far the job is.</source>
        <translation>根据日志预告的总量和任务进度估算。</translation>
    </message>
    <message>
        <source>Time left, as the service itself estimates it.</source>
        <translation>剩余时间，由服务自己估计。</translation>
    </message>
</context>
<context>
    <name>JobsFilter</name>
    <message>
        <source>Sorted, ascending</source>
        <translation>已按升序排序</translation>
    </message>
    <message>
        <source>Sorted, descending</source>
        <translation>已按降序排序</translation>
    </message>
</context>
<context>
    <name>JobsTable</name>
    <message>
        <source>Jobs</source>
        <comment>accessible name of the table</comment>
        <translation>任务</translation>
    </message>
    <message>
        <source>%1+</source>
        <extracomment>Some jobs are listed and more may come</extracomment>
        <translation>%1+</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>shown jobs, all jobs</comment>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>No fine-tuning jobs yet</source>
        <translation>还没有微调任务</translation>
    </message>
    <message>
        <source>Nothing found for “%1”</source>
        <translation>未找到“%1”</translation>
    </message>
    <message>
        <source>Search looks at names, IDs, models and files.</source>
        <translation>搜索范围：名称、ID、模型和文件。</translation>
    </message>
    <message>
        <source>No failed jobs</source>
        <translation>没有失败的任务</translation>
    </message>
    <message>
        <source>In the last 30 days, every job ended well or was canceled.</source>
        <translation>最近 30 天，所有任务都成功结束或已取消。</translation>
    </message>
    <message>
        <source>1 job is hidden by the filters.</source>
        <translation>筛选隐藏了 1 个任务。</translation>
    </message>
    <message>
        <source>%1 jobs are hidden by the filters.</source>
        <translation>筛选隐藏了 %1 个任务。</translation>
    </message>
    <message>
        <source>No job matches</source>
        <translation>没有匹配的任务</translation>
    </message>
    <message>
        <source>Reading the list…</source>
        <translation>正在读取列表…</translation>
    </message>
    <message>
        <source>No pinned jobs</source>
        <translation>没有置顶的任务</translation>
    </message>
    <message>
        <source>Pin a job in its menu, and it is listed here.</source>
        <translation>在任务的菜单中将其置顶，就会列在这里。</translation>
    </message>
    <message>
        <source>Start one in the %1 console or with the API. It appears here within 15 seconds.</source>
        <extracomment>E-EMPTY; %1: a service</extracomment>
        <translation>在 %1 控制台或通过 API 创建任务后，15 秒内会显示在这里。</translation>
    </message>
    <message>
        <source>Start one with the service&apos;s API. It appears here within 15 seconds.</source>
        <translation>通过该服务的 API 创建任务后，15 秒内会显示在这里。</translation>
    </message>
</context>
<context>
    <name>KeyField</name>
    <message>
        <source>API key</source>
        <translation>API 密钥</translation>
    </message>
    <message>
        <source>Show the key while pressed</source>
        <translation>按住时显示密钥</translation>
    </message>
    <message>
        <source>The key in %1</source>
        <comment>environment variable</comment>
        <translation>%1 中的密钥</translation>
    </message>
</context>
<context>
    <name>KeyNotices</name>
    <message>
        <source>The keychain did not take the key</source>
        <translation>钥匙串未能保存密钥</translation>
    </message>
    <message>
        <source>The keychain is locked</source>
        <translation>钥匙串已锁定</translation>
    </message>
    <message>
        <source>No keychain found</source>
        <translation>未找到钥匙串</translation>
    </message>
    <message>
        <source>The keychain does not answer</source>
        <translation>钥匙串没有响应</translation>
    </message>
    <message>
        <source>The key is kept until you close Tunewatch, and asked for again next time.</source>
        <translation>密钥保留到关闭 Tunewatch 为止，下次会再次询问。</translation>
    </message>
    <message>
        <source>The keychain is locked.</source>
        <translation>钥匙串已锁定。</translation>
    </message>
    <message>
        <source>The keychain does not answer.</source>
        <translation>钥匙串没有响应。</translation>
    </message>
    <message>
        <source>The keychain did not delete it.</source>
        <translation>钥匙串未能将其删除。</translation>
    </message>
    <message>
        <source>The key of %1 may still be in the keychain</source>
        <comment>a removed connection</comment>
        <translation>%1 的密钥可能仍在钥匙串中</translation>
    </message>
    <message>
        <source>%1 Delete its entry %2 of tunewatch there, or add the connection again and remove it.</source>
        <extracomment>%1: why; %2: name of an entry</extracomment>
        <translation>%1请在钥匙串中删除 tunewatch 的条目 %2，或重新添加该连接后再移除。</translation>
    </message>
</context>
<context>
    <name>KeyValueList</name>
    <message>
        <source>Copy value</source>
        <translation>复制值</translation>
    </message>
</context>
<context>
    <name>KeyValueModel</name>
    <message>
        <source>Show</source>
        <comment>a hidden value: a button</comment>
        <translation>显示</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>key, value: read aloud</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>%1 %2, %3</source>
        <comment>key, value, remark: read aloud</comment>
        <translation>%1 %2，%3</translation>
    </message>
    <message>
        <source>Click to show</source>
        <translation>点击显示</translation>
    </message>
    <message>
        <source>%1
%2</source>
        <comment>value, remark</comment>
        <translation>%1
%2</translation>
    </message>
</context>
<context>
    <name>LastLines</name>
    <message>
        <source>The last lines of the log</source>
        <translation>日志的最后几行</translation>
    </message>
</context>
<context>
    <name>LastLinesModel</name>
    <message>
        <source>Line %1: %2</source>
        <comment>read aloud</comment>
        <translation>第 %1 行：%2</translation>
    </message>
</context>
<context>
    <name>LengthBox</name>
    <message>
        <source>As in the settings</source>
        <comment>refresh interval</comment>
        <translation>与设置相同</translation>
    </message>
</context>
<context>
    <name>LevelChip</name>
    <message>
        <source>Which levels are shown</source>
        <translation>显示哪些级别</translation>
    </message>
    <message>
        <source>Errors</source>
        <translation>错误</translation>
    </message>
    <message>
        <source>Warnings</source>
        <translation>警告</translation>
    </message>
    <message>
        <source>Info</source>
        <translation>信息</translation>
    </message>
    <message>
        <source>Debug</source>
        <translation>调试</translation>
    </message>
    <message>
        <source>Other</source>
        <extracomment>Log lines without a level: metrics, progress bars, output</extracomment>
        <translation>其他</translation>
    </message>
    <message>
        <source>All levels</source>
        <extracomment>Between two levels in a list: Errors, Warnings</extracomment>
        <translation>全部级别</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>Levels: all</source>
        <extracomment>%1 is a list: Errors, Warnings</extracomment>
        <translation>级别：全部</translation>
    </message>
    <message>
        <source>Levels: %1</source>
        <translation>级别：%1</translation>
    </message>
</context>
<context>
    <name>LineField</name>
    <message>
        <source>Go to line</source>
        <translation>转到行</translation>
    </message>
</context>
<context>
    <name>LocalFiles</name>
    <message>
        <source>There is no file %1.</source>
        <translation>没有文件 %1。</translation>
    </message>
    <message>
        <source>%1 is a folder. Open the log files in it.</source>
        <translation>%1 是文件夹，请打开其中的日志文件。</translation>
    </message>
    <message>
        <source>%1 is not a file on a disk.</source>
        <translation>%1 不是磁盘上的文件。</translation>
    </message>
    <message>
        <source>%1 cannot be read: %2</source>
        <extracomment>%1 is a file name, %2 a sentence of the system</extracomment>
        <translation>无法读取 %1：%2</translation>
    </message>
    <message>
        <source>%1 is not a text file.</source>
        <translation>%1 不是文本文件。</translation>
    </message>
    <message>
        <source>Path</source>
        <comment>of a file</comment>
        <translation>路径</translation>
    </message>
    <message>
        <source>Size</source>
        <comment>of a file</comment>
        <translation>大小</translation>
    </message>
    <message>
        <source>Lines</source>
        <translation>行数</translation>
    </message>
    <message>
        <source>Modified</source>
        <comment>when a file was written last</comment>
        <translation>修改时间</translation>
    </message>
    <message>
        <source>Compressed</source>
        <comment>how a file is</comment>
        <translation>压缩方式</translation>
    </message>
    <message>
        <source>Problem</source>
        <translation>问题</translation>
    </message>
    <message>
        <source>Local files</source>
        <comment>in the place of a connection&apos;s name</comment>
        <translation>本地文件</translation>
    </message>
    <message>
        <source>Log file</source>
        <comment>in the place of a job&apos;s status</comment>
        <translation>日志文件</translation>
    </message>
    <message>
        <source>The file is not there.</source>
        <translation>文件不存在。</translation>
    </message>
    <message>
        <source>Missing</source>
        <comment>a file that is not there, in the place of a job&apos;s status</comment>
        <translation>已丢失</translation>
    </message>
    <message>
        <source>Unreadable</source>
        <comment>a file, in the place of a job&apos;s status</comment>
        <translation>不可读</translation>
    </message>
    <message>
        <source>You may not read this file.</source>
        <translation>您没有读取此文件的权限。</translation>
    </message>
    <message>
        <source>A folder has its name now.</source>
        <translation>现在是一个同名的文件夹。</translation>
    </message>
    <message>
        <source>It is not a file on a disk.</source>
        <translation>它不是磁盘上的文件。</translation>
    </message>
    <message>
        <source>You may not read %1.</source>
        <comment>a file name</comment>
        <translation>您没有读取 %1 的权限。</translation>
    </message>
    <message>
        <source>The compressed file ends early. Perhaps it is still being written.</source>
        <translation>压缩文件提前结束，可能仍在写入。</translation>
    </message>
    <message>
        <source>The compressed file is damaged.</source>
        <translation>压缩文件已损坏。</translation>
    </message>
    <message>
        <source>Incomplete</source>
        <comment>a file, in the place of a job&apos;s status</comment>
        <translation>不完整</translation>
    </message>
</context>
<context>
    <name>LogBar</name>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>Back (Alt+Left)</source>
        <translation>返回 (Alt+Left)</translation>
    </message>
    <message>
        <source>Go to line</source>
        <translation>跳转到行</translation>
    </message>
    <message>
        <source>Leave full screen</source>
        <translation>退出全屏</translation>
    </message>
    <message>
        <source>Leave full screen (F11)</source>
        <translation>退出全屏 (F11)</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>日志</translation>
    </message>
    <message>
        <source>Follow</source>
        <translation>跟随</translation>
    </message>
    <message>
        <source>Keep to the last line (End)</source>
        <translation>保持在最后一行 (End)</translation>
    </message>
    <message>
        <source>%1 of %2 lines are here</source>
        <extracomment>%1 lines of a log are on this computer, of %2</extracomment>
        <translation>已有 %1 行，共 %2 行</translation>
    </message>
    <message>
        <source>1 line, complete</source>
        <translation>1 行，完整</translation>
    </message>
    <message>
        <source>%1 lines, complete</source>
        <translation>%1 行，完整</translation>
    </message>
    <message>
        <source>%1 lines, %2 on disk, complete</source>
        <extracomment>%2 is a size: 148 MB</extracomment>
        <translation>%1 行，占用磁盘 %2，完整</translation>
    </message>
    <message>
        <source>Save as…</source>
        <translation>另存为…</translation>
    </message>
</context>
<context>
    <name>LogFontChooser</name>
    <message>
        <source>Use the system&apos;s</source>
        <translation>使用系统字体</translation>
    </message>
    <message>
        <source>Font family of the log</source>
        <translation>日志字体系列</translation>
    </message>
    <message>
        <source>Font size of the log, in points</source>
        <translation>日志字号（磅）</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>预览</translation>
    </message>
</context>
<context>
    <name>LogJumps</name>
    <message>
        <source>No more errors below in the lines that are loaded</source>
        <translation>已加载的行中，下方没有更多错误</translation>
    </message>
    <message>
        <source>No more errors above in the lines that are loaded</source>
        <translation>已加载的行中，上方没有更多错误</translation>
    </message>
    <message>
        <source>No more errors below</source>
        <translation>下方没有更多错误</translation>
    </message>
    <message>
        <source>No more errors above</source>
        <translation>上方没有更多错误</translation>
    </message>
    <message>
        <source>No more metric lines below in the lines that are loaded</source>
        <translation>已加载的行中，下方没有更多指标行</translation>
    </message>
    <message>
        <source>No more metric lines above in the lines that are loaded</source>
        <translation>已加载的行中，上方没有更多指标行</translation>
    </message>
    <message>
        <source>No more metric lines below</source>
        <translation>下方没有更多指标行</translation>
    </message>
    <message>
        <source>No more metric lines above</source>
        <translation>上方没有更多指标行</translation>
    </message>
    <message>
        <source>No more marks below</source>
        <translation>下方没有更多标记</translation>
    </message>
    <message>
        <source>No more marks above</source>
        <translation>上方没有更多标记</translation>
    </message>
</context>
<context>
    <name>LogNotice</name>
    <message>
        <source>This service has no log</source>
        <extracomment>E-LOG-OPENAI</extracomment>
        <translation>此服务没有日志</translation>
    </message>
    <message>
        <source>It tells no events of its jobs, either.</source>
        <translation>它也不提供任务的事件。</translation>
    </message>
    <message>
        <source>Events of the job are shown instead.</source>
        <translation>改为显示任务的事件。</translation>
    </message>
</context>
<context>
    <name>LogOverview</name>
    <message>
        <source>Log overview</source>
        <translation>日志概览</translation>
    </message>
</context>
<context>
    <name>LogPanel</name>
    <message>
        <source>The log is empty</source>
        <translation>日志为空</translation>
    </message>
    <message>
        <source>The service writes the first lines when the job starts.</source>
        <translation>任务开始后服务才写入第一行。</translation>
    </message>
    <message>
        <source>No hits</source>
        <extracomment>In the middle of the lines, when only those that match are to be shown</extracomment>
        <translation>没有匹配</translation>
    </message>
    <message>
        <source>No hits in %1 lines</source>
        <translation>%1 行中没有匹配</translation>
    </message>
    <message>
        <source>This pattern takes too long. Hits may be missing.</source>
        <translation>此表达式耗时过长，可能有遗漏。</translation>
    </message>
    <message>
        <source>This pattern is not complete: %1</source>
        <extracomment>%1 is a sentence of the pattern library, in English</extracomment>
        <translation>此表达式不完整：%1</translation>
    </message>
    <message>
        <source>Line %1 is hidden by the level filter.</source>
        <extracomment>%1 is a line number</extracomment>
        <translation>第 %1 行被级别筛选隐藏。</translation>
    </message>
    <message>
        <source>Show</source>
        <extracomment>Button behind &quot;Line 2,184 is hidden by the level filter.&quot;</extracomment>
        <translation>显示</translation>
    </message>
    <message>
        <source>No hits in %1 of %2 lines</source>
        <extracomment>%1 lines are searched, %2 are in the whole log</extracomment>
        <translation>已搜索 %1 行（共 %2 行），没有匹配</translation>
    </message>
    <message>
        <source>Searched %1 of %2 lines</source>
        <extracomment>%1 lines are searched, %2 are in the whole log</extracomment>
        <translation>已搜索 %1 行（共 %2 行）</translation>
    </message>
    <message>
        <source>Line %1 is hidden by the filters.</source>
        <translation>第 %1 行被筛选隐藏。</translation>
    </message>
</context>
<context>
    <name>LogSaving</name>
    <message>
        <source>Save the whole log...</source>
        <translation>保存全部日志...</translation>
    </message>
    <message>
        <source>Save the lines that are shown...</source>
        <translation>保存显示的行...</translation>
    </message>
    <message>
        <source>Save the selected lines...</source>
        <translation>保存所选的行...</translation>
    </message>
    <message>
        <source>There is nothing to save: no line of the log is here.</source>
        <translation>没有可保存的内容：日志的任何一行都不在本机。</translation>
    </message>
    <message>
        <source>Only %1 of %2 lines are here yet.</source>
        <extracomment>Before a log is saved: %1 of %2 lines</extracomment>
        <translation>目前仅有 %2 行中的 %1 行。</translation>
    </message>
    <message>
        <source>Save what is here</source>
        <translation>保存已有的部分</translation>
    </message>
    <message>
        <source>Save the log</source>
        <translation>保存日志</translation>
    </message>
    <message>
        <source>Text files (*.log *.txt);;All files (*)</source>
        <translation>文本文件 (*.log *.txt);;所有文件 (*)</translation>
    </message>
    <message>
        <source>Saving the log: %1 of %2 lines</source>
        <extracomment>Lines of a log that is being saved: how far it is, %1, and how far it goes, %2</extracomment>
        <translation>正在保存日志：已写入 %1 / %2 行</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>The log was not saved.</source>
        <translation>日志未保存。</translation>
    </message>
    <message>
        <source>Saved in %1.</source>
        <extracomment>%1 is the name of a file</extracomment>
        <translation>已保存到 %1。</translation>
    </message>
    <message>
        <source>The log could not be saved: %1</source>
        <extracomment>%1 is a sentence of the system</extracomment>
        <translation>无法保存日志：%1</translation>
    </message>
    <message>
        <source>%1 (copy).log</source>
        <extracomment>the name of a file, %1 is that of the log it is a copy of</extracomment>
        <translation>%1（副本）.log</translation>
    </message>
    <message>
        <source>it is this file. Choose another name.</source>
        <translation>这就是该文件，请换个文件名。</translation>
    </message>
</context>
<context>
    <name>LogToolBar</name>
    <message>
        <source>Log</source>
        <translation>日志</translation>
    </message>
    <message>
        <source>Follow</source>
        <translation>跟随</translation>
    </message>
    <message>
        <source>Keep to the last line (End)</source>
        <translation>保持在最后一行（End）</translation>
    </message>
    <message>
        <source>Expand the log</source>
        <translation>展开日志</translation>
    </message>
    <message>
        <source>Expand (F11)</source>
        <translation>展开（F11）</translation>
    </message>
    <message>
        <source>%1 of %2 lines</source>
        <extracomment>Lines of the log that pass the filters, %1, of all lines, %2</extracomment>
        <translation>%1 / %2 行</translation>
    </message>
    <message>
        <source>1 line</source>
        <translation>1 行</translation>
    </message>
    <message>
        <source>%1 lines</source>
        <translation>%1 行</translation>
    </message>
    <message>
        <source>No new log line for %1 min</source>
        <extracomment>L-STALE: %1 is a number of minutes</extracomment>
        <translation>%1 分钟没有新日志行</translation>
    </message>
    <message>
        <source>Wrap long lines</source>
        <translation>长行自动换行</translation>
    </message>
    <message>
        <source>Wrap long lines (Alt+Z)</source>
        <translation>长行自动换行（Alt+Z）</translation>
    </message>
    <message>
        <source>Save the log</source>
        <translation>保存日志</translation>
    </message>
    <message>
        <source>Save as... (Ctrl+S)</source>
        <translation>另存为...（Ctrl+S）</translation>
    </message>
</context>
<context>
    <name>LogView</name>
    <message>
        <source>… %1 more characters</source>
        <extracomment>Ends a log line that is too long to be shown whole</extracomment>
        <translation>… 另有 %1 个字符</translation>
    </message>
    <message>
        <source>Lines %1 to %2 are not loaded.</source>
        <translation>第 %1 至 %2 行未加载。</translation>
    </message>
    <message>
        <source>Lines %1 to %2 could not be read: %3.</source>
        <translation>第 %1 至 %2 行无法读取：%3。</translation>
    </message>
    <message>
        <source>Log lines</source>
        <translation>日志行</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Copy with line numbers</source>
        <translation>连同行号复制</translation>
    </message>
    <message>
        <source>Select all</source>
        <translation>全选</translation>
    </message>
    <message>
        <source>Load</source>
        <extracomment>L-GAP and L-GAPERR: the word behind the sentence, which is a button</extracomment>
        <translation>加载</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>Line %1 is not loaded.</source>
        <extracomment>L-GAP: %1 and %2 are line numbers</extracomment>
        <translation>第 %1 行未加载。</translation>
    </message>
    <message>
        <source>Line %1 could not be read: %2.</source>
        <extracomment>L-GAPERR: %1 and %2 are line numbers, %3 says why</extracomment>
        <translation>第 %1 行无法读取：%2。</translation>
    </message>
    <message>
        <source>Nothing was copied. Select %1 lines or fewer.</source>
        <extracomment>%1 is a number</extracomment>
        <translation>未复制。请选择不超过 %1 行。</translation>
    </message>
    <message>
        <source>1 error line folded</source>
        <translation>1 条错误行已折叠</translation>
    </message>
    <message>
        <source>1 warning line folded</source>
        <translation>1 条警告行已折叠</translation>
    </message>
    <message>
        <source>1 info line folded</source>
        <translation>1 条信息行已折叠</translation>
    </message>
    <message>
        <source>1 train metric line folded</source>
        <translation>1 条训练指标行已折叠</translation>
    </message>
    <message>
        <source>1 eval metric line folded</source>
        <translation>1 条验证指标行已折叠</translation>
    </message>
    <message>
        <source>1 progress line folded</source>
        <translation>1 条进度行已折叠</translation>
    </message>
    <message>
        <source>1 repeated line folded</source>
        <translation>1 条重复行已折叠</translation>
    </message>
    <message>
        <source>1 line folded</source>
        <translation>1 行已折叠</translation>
    </message>
    <message>
        <source>%1 error lines folded</source>
        <extracomment>A row of the log that stands for lines of one kind; %1 is their number. A click shows them.</extracomment>
        <translation>%1 条错误行已折叠</translation>
    </message>
    <message>
        <source>%1 warning lines folded</source>
        <translation>%1 条警告行已折叠</translation>
    </message>
    <message>
        <source>%1 info lines folded</source>
        <translation>%1 条信息行已折叠</translation>
    </message>
    <message>
        <source>%1 train metric lines folded</source>
        <translation>%1 条训练指标行已折叠</translation>
    </message>
    <message>
        <source>%1 eval metric lines folded</source>
        <translation>%1 条验证指标行已折叠</translation>
    </message>
    <message>
        <source>%1 progress lines folded</source>
        <translation>%1 条进度行已折叠</translation>
    </message>
    <message>
        <source>%1 repeated lines folded</source>
        <extracomment>Lines that say the same as the one above them</extracomment>
        <translation>%1 条重复行已折叠</translation>
    </message>
    <message>
        <source>%1 lines folded</source>
        <translation>%1 行已折叠</translation>
    </message>
    <message>
        <source>Wrap long lines</source>
        <translation>长行自动换行</translation>
    </message>
    <message>
        <source>Save as...</source>
        <translation>另存为...</translation>
    </message>
    <message>
        <source>Larger text</source>
        <translation>放大文字</translation>
    </message>
    <message>
        <source>Smaller text</source>
        <translation>缩小文字</translation>
    </message>
    <message>
        <source>Usual size of text</source>
        <translation>恢复文字大小</translation>
    </message>
    <message>
        <source>Fold opened lines again</source>
        <translation>重新折叠已展开的行</translation>
    </message>
    <message>
        <source>Line %1 is marked</source>
        <translation>第 %1 行已标记</translation>
    </message>
    <message>
        <source>Line %1 is no longer marked</source>
        <translation>第 %1 行已取消标记</translation>
    </message>
</context>
<context>
    <name>LossChart</name>
    <message>
        <source>%1 s</source>
        <translation>%1 秒</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 分钟</translation>
    </message>
    <message>
        <source>%1 h</source>
        <translation>%1 小时</translation>
    </message>
    <message>
        <source>%1 d</source>
        <translation>%1 天</translation>
    </message>
    <message>
        <source>Step %1</source>
        <translation>步 %1</translation>
    </message>
    <message>
        <source>Epoch %1</source>
        <translation>轮 %1</translation>
    </message>
    <message>
        <source>Record %1</source>
        <comment>ordinal number of a metric line</comment>
        <translation>记录 %1</translation>
    </message>
    <message>
        <source>The log states no steps.</source>
        <translation>日志未给出步数。</translation>
    </message>
    <message>
        <source>The log states no epochs.</source>
        <translation>日志未给出轮数。</translation>
    </message>
    <message>
        <source>The log states no times for its metric lines.</source>
        <translation>日志的指标行没有时间。</translation>
    </message>
    <message>
        <source>epoch %1</source>
        <translation>第 %1 轮</translation>
    </message>
    <message>
        <source>step %1</source>
        <translation>步 %1</translation>
    </message>
    <message>
        <source>record %1</source>
        <translation>记录 %1</translation>
    </message>
    <message>
        <source>%1, eval loss %2</source>
        <comment>step 1200, eval loss 0.9219</comment>
        <translation>%1，验证损失 %2</translation>
    </message>
    <message>
        <source>%1, train loss %2</source>
        <comment>step 1488, train loss 0.8395</comment>
        <translation>%1，训练损失 %2</translation>
    </message>
    <message>
        <source>%1 steps left</source>
        <translation>剩余 %1 步</translation>
    </message>
    <message>
        <source>Train</source>
        <translation>训练</translation>
    </message>
    <message>
        <source>Train at %1</source>
        <translation>%1 处训练</translation>
    </message>
    <message>
        <source>Train, smoothed</source>
        <translation>训练（平滑）</translation>
    </message>
    <message>
        <source>Eval at %1</source>
        <translation>%1 处验证</translation>
    </message>
    <message>
        <source>Learning rate</source>
        <translation>学习率</translation>
    </message>
    <message>
        <source>Eval</source>
        <translation>验证</translation>
    </message>
    <message>
        <source>No loss values yet</source>
        <extracomment>E-CHART</extracomment>
        <translation>还没有损失值</translation>
    </message>
    <message>
        <source>The chart starts with the first metric line in the log.</source>
        <translation>日志出现第一行指标后，图表才开始。</translation>
    </message>
    <message>
        <source>The log is empty</source>
        <translation>日志为空</translation>
    </message>
    <message>
        <source>This log has no loss values</source>
        <extracomment>E-CHART-NONE</extracomment>
        <translation>此日志没有损失值</translation>
    </message>
    <message>
        <source>Tunewatch understands lines such as {&apos;loss&apos;: 0.84, &apos;epoch&apos;: 1.5}.</source>
        <translation>Tunewatch 能识别形如 {&apos;loss&apos;: 0.84, &apos;epoch&apos;: 1.5} 的行。</translation>
    </message>
    <message>
        <source>Show log</source>
        <translation>显示日志</translation>
    </message>
    <message>
        <source>%1. %2</source>
        <comment>the point, then the range of the chart</comment>
        <translation>%1。%2</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>two places of one record: epoch 1.51 · 13:42:58</comment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>Loss rises from step %1</source>
        <translation>损失从第 %1 步开始上升</translation>
    </message>
    <message>
        <source>Loss rises from epoch %1</source>
        <translation>损失从第 %1 轮开始上升</translation>
    </message>
    <message>
        <source>Loss rises from record %1</source>
        <translation>损失从记录 %1 开始上升</translation>
    </message>
    <message>
        <source>Loss rises from %1</source>
        <comment>a time since the start, 0:57:00</comment>
        <translation>损失从 %1 开始上升</translation>
    </message>
    <message>
        <source>at step %1</source>
        <translation>在第 %1 步</translation>
    </message>
    <message>
        <source>at epoch %1</source>
        <translation>在第 %1 轮</translation>
    </message>
    <message>
        <source>at record %1</source>
        <translation>在记录 %1</translation>
    </message>
    <message>
        <source>at %1</source>
        <comment>a time since the start, 1:36:20</comment>
        <translation>在 %1</translation>
    </message>
    <message>
        <source>No data since %1</source>
        <extracomment>C-STALE</extracomment>
        <translation>自 %1 起没有数据</translation>
    </message>
    <message>
        <source>step %1 was the last one seen</source>
        <extracomment>C-STALE</extracomment>
        <translation>最后看到的是第 %1 步</translation>
    </message>
    <message>
        <source>1 point above, show</source>
        <extracomment>small triangle at the top edge of the chart</extracomment>
        <translation>上方有 1 个点，点击显示</translation>
    </message>
    <message>
        <source>%1 points above, show</source>
        <translation>上方有 %1 个点，点击显示</translation>
    </message>
    <message>
        <source>%1 above, %2 below</source>
        <comment>points of the chart that are cut off</comment>
        <translation>上方 %1 个，下方 %2 个</translation>
    </message>
    <message>
        <source>%1 below</source>
        <comment>points of the chart that are cut off</comment>
        <translation>下方 %1 个</translation>
    </message>
    <message>
        <source>%1 above</source>
        <comment>points of the chart that are cut off</comment>
        <translation>上方 %1 个</translation>
    </message>
    <message>
        <source>Up to %1</source>
        <comment>what the chart covers: Up to epoch 1.86</comment>
        <translation>截至 %1</translation>
    </message>
    <message>
        <source>Step 0 to %1</source>
        <translation>步 0 至 %1</translation>
    </message>
    <message>
        <source>Step 0 to %1 of %2</source>
        <translation>步 0 至 %1，共 %2 步</translation>
    </message>
    <message>
        <source>Reading the log</source>
        <translation>正在读取日志</translation>
    </message>
    <message>
        <source>Teach a pattern…</source>
        <translation>自定义解析规则…</translation>
    </message>
    <message>
        <source>%1, %2 %3</source>
        <comment>step 1488, reward 0.8395</comment>
        <translation>%1，%2 %3</translation>
    </message>
    <message>
        <source>%1 above and %2 below, show</source>
        <comment>points of the chart that are cut off</comment>
        <translation>上方 %1 个、下方 %2 个点，显示</translation>
    </message>
    <message>
        <source>1 point below, show</source>
        <extracomment>small triangle at the bottom edge of the chart</extracomment>
        <translation>下方 1 个点，显示</translation>
    </message>
    <message>
        <source>%1 points below, show</source>
        <translation>下方 %1 个点，显示</translation>
    </message>
    <message>
        <source>Log Y</source>
        <translation>对数 Y</translation>
    </message>
    <message>
        <source>Hide %1</source>
        <comment>name of a metric</comment>
        <translation>隐藏 %1</translation>
    </message>
    <message>
        <source>Series</source>
        <comment>of a run, shown in strips below the loss</comment>
        <translation>指标</translation>
    </message>
    <message>
        <source>Last steps</source>
        <translation>最近步数</translation>
    </message>
    <message>
        <source>Steps to show, up to the last one</source>
        <translation>显示到最后一步为止的步数</translation>
    </message>
    <message>
        <source>of %1 points %2 in view</source>
        <comment>4,218 and 812</comment>
        <translation>共 %1 个点，当前显示 %2 个</translation>
    </message>
    <message>
        <source>%1 points</source>
        <translation>%1 个点</translation>
    </message>
    <message>
        <source>1 point, all shown</source>
        <translation>1 个点，全部显示</translation>
    </message>
    <message>
        <source>%1 points, all shown</source>
        <translation>%1 个点，全部显示</translation>
    </message>
    <message>
        <source>%1. %2</source>
        <comment>the range of the chart, then what is marked on it</comment>
        <translation>%1。%2</translation>
    </message>
    <message>
        <source>normal: 10-90 % of %1 of your runs</source>
        <extracomment>Caption of a band behind the loss curve; %1 is a number of runs</extracomment>
        <translation>正常：您的 %1 次训练的 10-90 %</translation>
    </message>
    <message>
        <source>Where the train loss was, at the same part of the training, in %1 runs of %2 that succeeded: eight of ten were inside the band. Smoothed like this curve (%3). Click to hide.</source>
        <translation>在 %2 的 %1 次成功训练中，训练进行到同一阶段时训练损失所处的范围：十次中有八次位于此范围内。平滑方式与此曲线相同（%3）。点击可隐藏。</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>步</translation>
    </message>
    <message>
        <source>Epoch</source>
        <translation>轮</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Record</source>
        <comment>the axis of the chart counts the metric lines</comment>
        <translation>记录</translation>
    </message>
    <message>
        <source>%1, log scale</source>
        <comment>name of an axis</comment>
        <translation>%1，对数坐标</translation>
    </message>
    <message>
        <source>smoothing %1</source>
        <comment>a number</comment>
        <translation>平滑 %1</translation>
    </message>
    <message>
        <source>log scale</source>
        <translation>对数坐标</translation>
    </message>
    <message>
        <source>Checkpoint, %1</source>
        <comment>a place: step 400</comment>
        <translation>检查点，%1</translation>
    </message>
    <message>
        <source>Resumed at %1: the values before that were written anew are left out.</source>
        <comment>a place: step 400</comment>
        <translation>从%1处继续：之前被重新写入的值已略去。</translation>
    </message>
    <message>
        <source>Started again: the values before that are left out.</source>
        <translation>重新开始：之前的值已略去。</translation>
    </message>
    <message>
        <source>resumed</source>
        <comment>the run, at a line in the chart</comment>
        <translation>继续</translation>
    </message>
    <message>
        <source>restarted</source>
        <comment>the run, at a line in the chart</comment>
        <translation>重新开始</translation>
    </message>
    <message>
        <source>%1 is no number from %2 on</source>
        <comment>a metric, then a place: step 420</comment>
        <translation>%1 从%2起不是数字</translation>
    </message>
    <message>
        <source>Eval loss became NaN at %1</source>
        <comment>a place: step 420</comment>
        <translation>验证损失在%1处变为 NaN</translation>
    </message>
    <message>
        <source>Loss became NaN at %1</source>
        <comment>a place: step 420</comment>
        <translation>损失在%1处变为 NaN</translation>
    </message>
    <message>
        <source>Eval loss became infinite at %1</source>
        <comment>a place: step 420</comment>
        <translation>验证损失在%1处变为无穷大</translation>
    </message>
    <message>
        <source>Loss became infinite at %1</source>
        <comment>a place: step 420</comment>
        <translation>损失在%1处变为无穷大</translation>
    </message>
    <message numerus="yes">
        <source>%n checkpoint(s)</source>
        <translation>
            <numerusform>%n 个检查点</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LossPlot</name>
    <message>
        <source>Loss chart</source>
        <translation>损失图表</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Tunewatch</source>
        <translation>Tunewatch</translation>
    </message>
</context>
<context>
    <name>ModelFinder</name>
    <message>
        <source>Filter models</source>
        <translation>筛选模型</translation>
    </message>
</context>
<context>
    <name>ModelSection</name>
    <message>
        <source>%1
%2</source>
        <comment>id of a checkpoint, its state</comment>
        <translation>%1
%2</translation>
    </message>
    <message>
        <source>Fine-tuned model</source>
        <translation>微调后的模型</translation>
    </message>
    <message>
        <source>Copy name</source>
        <translation>复制名称</translation>
    </message>
    <message>
        <source>Checkpoints</source>
        <translation>检查点</translation>
    </message>
    <message>
        <source>Name of the fine-tuned model</source>
        <translation>微调后模型的名称</translation>
    </message>
    <message>
        <source>Checkpoints: %1</source>
        <extracomment>%1 is text such as 4 of at most 12</extracomment>
        <translation>检查点：%1</translation>
    </message>
    <message>
        <source>Deploy it in Model Studio, then pass this name as %1 in requests.</source>
        <extracomment>%1 is the word model, a field of a request, as the service spells it</extracomment>
        <translation>在百炼中部署，然后在请求中将 %1 设为此名称。</translation>
    </message>
    <message>
        <source>This service does not list checkpoints.</source>
        <translation>此服务不列出检查点。</translation>
    </message>
    <message>
        <source>Pass this name as %1 in requests.</source>
        <translation>在请求中将此名称作为 %1 传入。</translation>
    </message>
</context>
<context>
    <name>ModelsPopup</name>
    <message>
        <source>Models</source>
        <translation>模型</translation>
    </message>
</context>
<context>
    <name>NameEdit</name>
    <message>
        <source>Nickname of the job, kept on this computer</source>
        <translation>任务的别名，只保存在此电脑上</translation>
    </message>
</context>
<context>
    <name>Navigation</name>
    <message>
        <source>Connections</source>
        <translation>连接</translation>
    </message>
    <message>
        <source>Views</source>
        <translation>视图</translation>
    </message>
    <message>
        <source>Models</source>
        <translation>模型</translation>
    </message>
    <message>
        <source>All jobs</source>
        <translation>全部任务</translation>
    </message>
    <message>
        <source>Running</source>
        <comment>jobs</comment>
        <translation>运行中</translation>
    </message>
    <message>
        <source>Waiting</source>
        <comment>jobs</comment>
        <translation>等待中</translation>
    </message>
    <message>
        <source>Failed</source>
        <comment>jobs</comment>
        <translation>失败</translation>
    </message>
    <message>
        <source>Succeeded</source>
        <comment>jobs</comment>
        <translation>已成功</translation>
    </message>
    <message>
        <source>Canceled</source>
        <comment>jobs</comment>
        <translation>已取消</translation>
    </message>
    <message>
        <source>Appear with the first jobs</source>
        <comment>models, in the sidebar</comment>
        <translation>有任务后显示在这里</translation>
    </message>
    <message>
        <source>Pinned</source>
        <comment>jobs</comment>
        <translation>已置顶</translation>
    </message>
    <message>
        <source>1 log file on this computer</source>
        <translation>本机上的 1 个日志文件</translation>
    </message>
    <message>
        <source>%1 log files on this computer</source>
        <comment>two or more</comment>
        <translation>本机上的 %1 个日志文件</translation>
    </message>
</context>
<context>
    <name>NewLinesPill</name>
    <message>
        <source>%1+ new lines</source>
        <extracomment>The pill over a paused log; %1 is 1,000</extracomment>
        <translation>%1+ 行新日志</translation>
    </message>
    <message>
        <source>1 new line</source>
        <extracomment>The pill over a paused log</extracomment>
        <translation>1 行新日志</translation>
    </message>
    <message>
        <source>%1 new lines</source>
        <translation>%1 行新日志</translation>
    </message>
</context>
<context>
    <name>Notices</name>
    <message>
        <source>Try now</source>
        <translation>立即重试</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>详情</translation>
    </message>
    <message>
        <source>Enter a new key</source>
        <translation>输入新密钥</translation>
    </message>
    <message>
        <source>Edit connection</source>
        <translation>编辑连接</translation>
    </message>
    <message>
        <source>Show folder</source>
        <translation>显示文件夹</translation>
    </message>
    <message>
        <source>Copy request ID</source>
        <translation>复制请求 ID</translation>
    </message>
    <message>
        <source>Open Model Studio</source>
        <translation>打开百炼</translation>
    </message>
    <message>
        <source>Connect an account</source>
        <translation>连接账户</translation>
    </message>
    <message>
        <source>1 job of the list could not be read. The rest is shown.</source>
        <translation>列表中有 1 个任务无法读取，其余已显示。</translation>
    </message>
    <message>
        <source>%1 jobs of the list could not be read. The rest is shown.</source>
        <translation>列表中有 %1 个任务无法读取，其余已显示。</translation>
    </message>
    <message>
        <source>%1 sent an answer Tunewatch does not understand</source>
        <translation>%1 的应答无法识别</translation>
    </message>
    <message>
        <source>%1 is almost full</source>
        <translation>%1 的任务名额即将用完</translation>
    </message>
    <message>
        <source>%1 is full</source>
        <translation>%1 的任务名额已用完</translation>
    </message>
    <message>
        <source>Demo data</source>
        <translation>演示数据</translation>
    </message>
    <message>
        <source>Nothing here comes from a service.</source>
        <translation>这里的内容均不来自真实服务。</translation>
    </message>
    <message>
        <source>Tunewatch is already open</source>
        <translation>Tunewatch 已经打开</translation>
    </message>
    <message>
        <source>This is its window: two cannot use one archive.</source>
        <translation>这就是它的窗口：同一存档不能由两个程序使用。</translation>
    </message>
    <message>
        <source>The archive was damaged</source>
        <translation>存档已损坏</translation>
    </message>
    <message>
        <source>It was kept as %1, and a new one was begun.</source>
        <comment>path</comment>
        <translation>原文件保留为 %1，并已新建存档。</translation>
    </message>
    <message>
        <source>This folder cannot be written</source>
        <translation>此文件夹不可写</translation>
    </message>
    <message>
        <source>What is new is kept until you close Tunewatch.</source>
        <translation>新内容保留到关闭 Tunewatch 为止。</translation>
    </message>
    <message>
        <source>What is new is kept until you close Tunewatch. (%1)</source>
        <comment>the system&apos;s words</comment>
        <translation>新内容保留到关闭 Tunewatch 为止。（%1）</translation>
    </message>
    <message>
        <source>The service began a new log</source>
        <translation>服务开始了新日志</translation>
    </message>
    <message>
        <source>The lines of %1 start again. The log before it stays in the archive.</source>
        <comment>job</comment>
        <translation>%1 的日志行重新开始。之前的日志保留在存档中。</translation>
    </message>
    <message>
        <source>%1 asks for a pause</source>
        <translation>%1 要求暂缓请求</translation>
    </message>
    <message>
        <source>Refreshing again in %1 s. Other connections are not affected.</source>
        <comment>seconds</comment>
        <translation>%1 秒后恢复刷新。其他连接不受影响。</translation>
    </message>
    <message>
        <source>There is no key for %1</source>
        <translation>没有 %1 的密钥</translation>
    </message>
    <message>
        <source>Enter it to go on watching. Saved jobs stay readable.</source>
        <translation>输入密钥即可继续监控。已保存的任务仍可查看。</translation>
    </message>
    <message>
        <source>Open job by ID…</source>
        <translation>按 ID 打开任务…</translation>
    </message>
    <message>
        <source>%1 does not list jobs</source>
        <translation>%1 不列出任务</translation>
    </message>
    <message>
        <source>Open a job by its ID to watch it.</source>
        <translation>按 ID 打开任务即可跟踪。</translation>
    </message>
    <message>
        <source>%1 is paused</source>
        <comment>job</comment>
        <translation>%1 已暂停</translation>
    </message>
    <message>
        <source>It waits for a person; resume it in the service&apos;s console.</source>
        <translation>它在等待人工处理；请在服务的控制台中恢复。</translation>
    </message>
    <message>
        <source>The keychain is locked. Unlock it and refresh, or enter the key.</source>
        <translation>钥匙串已锁定。请解锁后刷新，或输入密钥。</translation>
    </message>
    <message>
        <source>No keychain was found. Enter the key to go on watching.</source>
        <translation>未找到钥匙串。请输入密钥以继续监控。</translation>
    </message>
    <message>
        <source>The keychain does not answer. Enter the key to go on watching.</source>
        <translation>钥匙串没有响应。请输入密钥以继续监控。</translation>
    </message>
    <message>
        <source>The keychain did not give it. Enter the key to go on watching.</source>
        <translation>钥匙串未提供密钥。请输入密钥以继续监控。</translation>
    </message>
    <message>
        <source>Saved jobs are not shown</source>
        <translation>未显示已保存的任务</translation>
    </message>
    <message>
        <source>This folder cannot be written, and its archive is too large to copy. What is new is kept until you close Tunewatch.</source>
        <translation>此文件夹不可写入，且其中的存档过大，无法复制。新内容会保留到您关闭 Tunewatch 为止。</translation>
    </message>
    <message>
        <source>This folder cannot be written, and its archive is too large to copy. What is new is kept until you close Tunewatch. (%1)</source>
        <comment>the system&apos;s words</comment>
        <translation>此文件夹不可写入，且其中的存档过大，无法复制。新内容会保留到您关闭 Tunewatch 为止。（%1）</translation>
    </message>
    <message>
        <source>There is no model %1</source>
        <translation>没有模型 %1</translation>
    </message>
    <message>
        <source>No known job uses it. All jobs are shown.</source>
        <translation>没有已知任务使用它，现显示全部任务。</translation>
    </message>
    <message>
        <source>%1 of %2 running or succeeded jobs. New jobs are refused at %2. Delete models you no longer need.</source>
        <translation>运行中或已成功的任务已有 %1 / %2 个。达到 %2 个后，新任务会被拒绝。请删除不再需要的模型。</translation>
    </message>
    <message>
        <source>A secret header of %1 has no value</source>
        <translation>%1 的一个机密请求头没有值</translation>
    </message>
    <message>
        <source>There is no job %1</source>
        <comment>ids or names</comment>
        <translation>没有任务 %1</translation>
    </message>
    <message>
        <source>No known job has this ID or this name.</source>
        <translation>没有已知任务使用此 ID 或名称。</translation>
    </message>
</context>
<context>
    <name>OpenJobDialog</name>
    <message>
        <source>%1 is paused. Resume it first.</source>
        <comment>a connection</comment>
        <translation>%1 已暂停。请先恢复。</translation>
    </message>
    <message>
        <source>%1 has no job with this ID.</source>
        <comment>a connection</comment>
        <translation>%1 没有此 ID 的任务。</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>the service&apos;s own sentence, its code</comment>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>%1. %2</source>
        <comment>what happened, what it means</comment>
        <translation>%1。%2</translation>
    </message>
    <message>
        <source>Open job by ID</source>
        <translation>按 ID 打开任务</translation>
    </message>
    <message>
        <source>Job ID</source>
        <translation>任务 ID</translation>
    </message>
    <message>
        <source>No connection can be asked now.</source>
        <translation>目前没有可以询问的连接。</translation>
    </message>
    <message>
        <source>It is watched like the jobs of the list.</source>
        <translation>它会像列表中的任务一样被跟踪。</translation>
    </message>
    <message>
        <source>Connection</source>
        <translation>连接</translation>
    </message>
    <message>
        <source>Open</source>
        <comment>a job</comment>
        <translation>打开</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Asking %1…</source>
        <extracomment>%1: a connection</extracomment>
        <translation>正在询问 %1…</translation>
    </message>
    <message>
        <source>%1 was changed meanwhile. Open the job again.</source>
        <comment>a connection</comment>
        <translation>%1 刚被修改。请重新打开任务。</translation>
    </message>
</context>
<context>
    <name>PatternProblem</name>
    <message>
        <source>a pattern is missing</source>
        <translation>缺少模式</translation>
    </message>
    <message>
        <source>two patterns are not joined by and, or</source>
        <translation>两个模式之间缺少 “and” 或 “or”</translation>
    </message>
    <message>
        <source>the closing quote is missing</source>
        <translation>缺少右引号</translation>
    </message>
    <message>
        <source>the closing parenthesis is missing</source>
        <translation>缺少右括号</translation>
    </message>
    <message>
        <source>nothing is open that this parenthesis closes</source>
        <translation>此括号没有对应的左括号</translation>
    </message>
    <message>
        <source>these are too many patterns</source>
        <translation>模式太多</translation>
    </message>
    <message>
        <source>%1 at character %2</source>
        <extracomment>%1 is what is wrong with a search pattern, %2 the number of the character where it was noticed</extracomment>
        <translation>%1（第 %2 个字符）</translation>
    </message>
</context>
<context>
    <name>PlaceLine</name>
    <message>
        <source>Line %1, step %2, %3</source>
        <translation>第 %1 行，步 %2，%3</translation>
    </message>
    <message>
        <source>Line %1, step %2</source>
        <translation>第 %1 行，步 %2</translation>
    </message>
    <message>
        <source>Line %1, %2</source>
        <extracomment>%2 is a clock time</extracomment>
        <translation>第 %1 行，%2</translation>
    </message>
    <message>
        <source>Line %1</source>
        <translation>第 %1 行</translation>
    </message>
    <message>
        <source>Place in the log</source>
        <translation>日志中的位置</translation>
    </message>
    <message>
        <source>Esc clears the search, F11 leaves full screen</source>
        <translation>Esc 清除搜索，F11 退出全屏</translation>
    </message>
    <message>
        <source>Esc or F11 leaves full screen</source>
        <translation>Esc 或 F11 退出全屏</translation>
    </message>
    <message numerus="yes">
        <source>%Ln hit(s) in %1 s</source>
        <extracomment>%1 is a number of seconds: 1,284 hits in 0.21 s</extracomment>
        <translation>
            <numerusform>%Ln 处匹配，用时 %1 秒</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Program</name>
    <message>
        <source>The demo&apos;s simulator did not start: %1</source>
        <translation>演示模拟器未能启动：%1</translation>
    </message>
    <message>
        <source>Another Tunewatch is using this archive.</source>
        <translation>另一个 Tunewatch 正在使用此存档。</translation>
    </message>
    <message>
        <source>Tunewatch is already open with this archive. Its window was brought forward.</source>
        <translation>Tunewatch 已用此存档打开，其窗口已置前。</translation>
    </message>
    <message>
        <source>Another Tunewatch, without a window, is using this archive. Start again when it has ended.</source>
        <translation>另一个无窗口的 Tunewatch 正在使用此存档，请在其结束后再启动。</translation>
    </message>
    <message>
        <source>Tunewatch</source>
        <translation>Tunewatch</translation>
    </message>
</context>
<context>
    <name>ProviderChoice</name>
    <message>
        <source>%1, %2</source>
        <comment>service, region</comment>
        <translation>%1，%2</translation>
    </message>
    <message>
        <source>Your own base URL</source>
        <translation>自定义基础 URL</translation>
    </message>
    <message>
        <source>%1, with a virtual key</source>
        <extracomment>%1: host</extracomment>
        <translation>%1，使用虚拟密钥</translation>
    </message>
    <message>
        <source>Other OpenAI-compatible</source>
        <comment>a service</comment>
        <translation>其他 OpenAI 兼容服务</translation>
    </message>
</context>
<context>
    <name>ProviderFields</name>
    <message>
        <source>optional</source>
        <translation>可选</translation>
    </message>
    <message>
        <source>kept</source>
        <comment>a secret that is known</comment>
        <translation>已保留</translation>
    </message>
    <message>
        <source>Leave empty to keep the key.</source>
        <translation>留空则保留原密钥。</translation>
    </message>
    <message>
        <source>It cannot be changed: saved jobs belong to it. Add another connection instead.</source>
        <translation>此项不能更改：已保存的任务属于它。请改为添加新的连接。</translation>
    </message>
</context>
<context>
    <name>ProviderList</name>
    <message>
        <source>Where do your jobs run?</source>
        <translation>任务在哪里运行？</translation>
    </message>
</context>
<context>
    <name>ProxyFields</name>
    <message>
        <source>As the system says</source>
        <comment>proxy</comment>
        <translation>跟随系统</translation>
    </message>
    <message>
        <source>None</source>
        <comment>proxy</comment>
        <translation>无</translation>
    </message>
    <message>
        <source>Manual</source>
        <comment>proxy</comment>
        <translation>手动</translation>
    </message>
    <message>
        <source>Proxy</source>
        <translation>代理</translation>
    </message>
    <message>
        <source>Connections to this computer never use one.</source>
        <translation>连接本机时从不使用代理。</translation>
    </message>
    <message>
        <source>Address of the proxy</source>
        <translation>代理地址</translation>
    </message>
    <message>
        <source>User name at the proxy</source>
        <translation>代理用户名</translation>
    </message>
    <message>
        <source>optional</source>
        <translation>可选</translation>
    </message>
    <message>
        <source>Password at the proxy</source>
        <translation>代理密码</translation>
    </message>
    <message>
        <source>kept</source>
        <comment>a secret that is known</comment>
        <translation>已保留</translation>
    </message>
</context>
<context>
    <name>RangeFields</name>
    <message>
        <source>Lines</source>
        <translation>行</translation>
    </message>
    <message>
        <source>First line</source>
        <translation>首行</translation>
    </message>
    <message>
        <source>Last line</source>
        <translation>末行</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>步</translation>
    </message>
    <message>
        <source>First step</source>
        <translation>起始步</translation>
    </message>
    <message>
        <source>Last step</source>
        <translation>结束步</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>From this time</source>
        <translation>起始时间</translation>
    </message>
    <message>
        <source>To this time</source>
        <translation>结束时间</translation>
    </message>
    <message>
        <source>The log does not say at which step its lines stand.</source>
        <translation>日志没有说明各行所在的步。</translation>
    </message>
    <message>
        <source>Neither metrics nor lines of this log say when they were written.</source>
        <translation>此日志的指标和各行都没有说明写入的时间。</translation>
    </message>
</context>
<context>
    <name>RangePair</name>
    <message>
        <source>to</source>
        <extracomment>Between the two fields of a range: 1 to 1,204,318</extracomment>
        <translation>至</translation>
    </message>
</context>
<context>
    <name>RawJsonView</name>
    <message>
        <source>Copy request ID</source>
        <translation>复制请求 ID</translation>
    </message>
    <message>
        <source>Copy all</source>
        <translation>全部复制</translation>
    </message>
    <message>
        <source>The job as the service describes it</source>
        <translation>服务给出的任务描述</translation>
    </message>
    <message>
        <source>Request ID</source>
        <translation>请求 ID</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>搜索</translation>
    </message>
    <message>
        <source>Search the raw JSON</source>
        <translation>搜索原始 JSON</translation>
    </message>
    <message>
        <source>received %1</source>
        <comment>date and time</comment>
        <translation>收到于 %1</translation>
    </message>
    <message>
        <source>No hits</source>
        <translation>没有匹配</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <extracomment>place among the hits of a search: 3 of 41</extracomment>
        <translation>%1 / %2</translation>
    </message>
</context>
<context>
    <name>RefreshCard</name>
    <message>
        <source>Refresh</source>
        <translation>刷新</translation>
    </message>
    <message>
        <source>While a job runs</source>
        <translation>有任务运行时</translation>
    </message>
    <message>
        <source>Every %1</source>
        <comment>interval</comment>
        <translation>每 %1</translation>
    </message>
    <message>
        <source>While jobs wait, every %1. Otherwise every %2. The log on screen is read on its own, every few seconds while it grows. When a service asks for a pause, it gets one.</source>
        <extracomment>%1, %2: intervals</extracomment>
        <translation>有任务等待时每 %1一次，其他情况每 %2一次。屏幕上的日志单独读取，增长期间每隔几秒读取一次。服务要求暂缓请求时，会按要求暂缓。</translation>
    </message>
</context>
<context>
    <name>RemovalQuestion</name>
    <message>
        <source>Remove connection</source>
        <translation>移除连接</translation>
    </message>
    <message>
        <source>Remove %1?</source>
        <comment>a connection</comment>
        <translation>移除 %1？</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Keep saved jobs</source>
        <translation>保留已保存的任务</translation>
    </message>
    <message>
        <source>Its key is deleted from the keychain. Saved jobs and logs can stay.</source>
        <translation>其密钥将从钥匙串中删除。已保存的任务和日志可以保留。</translation>
    </message>
</context>
<context>
    <name>ResultRow</name>
    <message>
        <source>Connect anyway</source>
        <translation>仍然连接</translation>
    </message>
    <message>
        <source>Asking %1…</source>
        <translation>正在询问 %1…</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <extracomment>what happened, then what it means</extracomment>
        <translation>%1 %2</translation>
    </message>
</context>
<context>
    <name>RunChip</name>
    <message>
        <source>local file</source>
        <translation>本地文件</translation>
    </message>
    <message>
        <source>baseline</source>
        <translation>基准</translation>
    </message>
    <message>
        <source>its log is being read</source>
        <translation>正在读取日志</translation>
    </message>
    <message>
        <source>Press to compare the others with it.</source>
        <translation>按下后以它为基准对比其他运行。</translation>
    </message>
    <message>
        <source>%1
%2, the baseline: the others are compared with it</source>
        <comment>%1: a run, %2: its status</comment>
        <translation>%1
%2，基准：其他运行与它对比</translation>
    </message>
    <message>
        <source>%1
%2, click to compare the others with it</source>
        <comment>%1: a run, %2: its status</comment>
        <translation>%1
%2，点击后以它为基准</translation>
    </message>
    <message>
        <source>Remove %1</source>
        <comment>a run from those compared</comment>
        <translation>移除 %1</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>Baseline</source>
        <translation>基准</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>Make it the baseline</source>
        <translation>设为基准</translation>
    </message>
    <message>
        <source>Move left</source>
        <translation>左移</translation>
    </message>
    <message>
        <source>Move right</source>
        <translation>右移</translation>
    </message>
</context>
<context>
    <name>RunChips</name>
    <message>
        <source>Compared runs</source>
        <translation>对比的运行</translation>
    </message>
    <message>
        <source>Add run</source>
        <translation>添加运行</translation>
    </message>
    <message>
        <source>Compare one more</source>
        <translation>再对比一个运行</translation>
    </message>
    <message>
        <source>%1 to %2 runs</source>
        <comment>how many can be compared</comment>
        <translation>%1 至 %2 个运行</translation>
    </message>
</context>
<context>
    <name>RunPicker</name>
    <message>
        <source>Add run</source>
        <translation>添加运行</translation>
    </message>
    <message>
        <source>Search names, models, IDs</source>
        <translation>搜索名称、模型、ID</translation>
    </message>
    <message>
        <source>Runs</source>
        <translation>运行</translation>
    </message>
    <message>
        <source>Every run that is known is compared already.</source>
        <translation>所有已知的运行都已在对比中。</translation>
    </message>
    <message>
        <source>No run matches.</source>
        <translation>没有匹配的运行。</translation>
    </message>
    <message>
        <source>%1 of %2 runs. Search to find the others.</source>
        <translation>%2 个运行中的 %1 个。搜索以查找其他运行。</translation>
    </message>
    <message numerus="yes">
        <source>%n run(s)</source>
        <translation>
            <numerusform>%n 个运行</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SavedList</name>
    <message>
        <source>Saved searches</source>
        <translation>已保存的搜索</translation>
    </message>
    <message>
        <source>Save this search</source>
        <translation>保存此搜索</translation>
    </message>
    <message>
        <source>Save search</source>
        <translation>保存搜索</translation>
    </message>
    <message>
        <source>Rename search</source>
        <translation>重命名搜索</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
</context>
<context>
    <name>SavedRow</name>
    <message numerus="yes">
        <source>%Ln hit(s)</source>
        <translation>
            <numerusform>%Ln 处匹配</numerusform>
        </translation>
    </message>
    <message>
        <source>Rename…</source>
        <translation>重命名…</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
</context>
<context>
    <name>SavedViews</name>
    <message>
        <source>“%1”</source>
        <comment>words that are searched for</comment>
        <translation>“%1”</translation>
    </message>
</context>
<context>
    <name>Screenshot</name>
    <message>
        <source>The window was not complete after 30 seconds.</source>
        <translation>30 秒后窗口仍未完成。</translation>
    </message>
    <message>
        <source>%1 cannot be written.</source>
        <translation>无法写入 %1。</translation>
    </message>
</context>
<context>
    <name>SearchField</name>
    <message>
        <source>Search jobs</source>
        <translation>搜索任务</translation>
    </message>
    <message>
        <source>Clear search</source>
        <translation>清除搜索</translation>
    </message>
    <message>
        <source>Search jobs, models, IDs</source>
        <translation>搜索任务、模型、ID</translation>
    </message>
</context>
<context>
    <name>SearchRow</name>
    <message>
        <source>Search</source>
        <translation>搜索</translation>
    </message>
    <message>
        <source>Matching lines only</source>
        <translation>仅匹配行</translation>
    </message>
    <message>
        <source>Show hits and hide other lines. %1: its menu has 0 to 10.</source>
        <extracomment>Tool tip of the button &quot;Matching lines only&quot;. %1 is one of the entries of its menu: &quot;2 lines around&quot;</extracomment>
        <translation>显示匹配行，隐藏其他行。%1：菜单中可选 0 至 10。</translation>
    </message>
    <message>
        <source>Wrap long lines</source>
        <translation>长行自动换行</translation>
    </message>
    <message>
        <source>Wrap long lines (Alt+Z)</source>
        <translation>长行自动换行 (Alt+Z)</translation>
    </message>
    <message>
        <source>Save search</source>
        <translation>保存搜索</translation>
    </message>
    <message>
        <source>Keep this search under a name</source>
        <translation>为此搜索命名并保存</translation>
    </message>
    <message>
        <source>Size of the text</source>
        <translation>文字大小</translation>
    </message>
    <message>
        <source>Larger text</source>
        <translation>放大文字</translation>
    </message>
    <message>
        <source>Smaller text</source>
        <translation>缩小文字</translation>
    </message>
    <message>
        <source>Usual size</source>
        <translation>默认大小</translation>
    </message>
</context>
<context>
    <name>Segmented</name>
    <message>
        <source>%1: %2</source>
        <extracomment>%1: setting (Theme), %2: choice (Dark)</extracomment>
        <translation>%1：%2</translation>
    </message>
</context>
<context>
    <name>SeriesMenu</name>
    <message>
        <source>Filter</source>
        <comment>the names of series</comment>
        <translation>筛选</translation>
    </message>
    <message>
        <source>Filter the series</source>
        <translation>筛选指标</translation>
    </message>
    <message>
        <source>Other ranks</source>
        <comment>processes of a distributed training</comment>
        <translation>其他 rank</translation>
    </message>
</context>
<context>
    <name>SettingsPage</name>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>Back (Esc)</source>
        <translation>返回（Esc）</translation>
    </message>
</context>
<context>
    <name>ShortcutsDialog</name>
    <message>
        <source>No shortcut matches</source>
        <translation>没有匹配的快捷键</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>键盘快捷键</translation>
    </message>
    <message>
        <source>Search shortcuts</source>
        <translation>搜索快捷键</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>操作</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>按键</translation>
    </message>
</context>
<context>
    <name>Sidebar</name>
    <message>
        <source>Navigation</source>
        <comment>accessible name of the sidebar&apos;s tree</comment>
        <translation>导航</translation>
    </message>
    <message>
        <source>Add a connection</source>
        <translation>添加连接</translation>
    </message>
    <message>
        <source>Filter models</source>
        <translation>筛选模型</translation>
    </message>
    <message>
        <source>Models</source>
        <translation>模型</translation>
    </message>
    <message>
        <source>Expand the sidebar</source>
        <translation>展开侧边栏</translation>
    </message>
    <message>
        <source>Expand the sidebar (Ctrl+B)</source>
        <translation>展开侧边栏（Ctrl+B）</translation>
    </message>
</context>
<context>
    <name>SidebarHeader</name>
    <message>
        <source>Tunewatch</source>
        <translation>Tunewatch</translation>
    </message>
    <message>
        <source>Collapse the sidebar</source>
        <translation>收起侧边栏</translation>
    </message>
    <message>
        <source>Collapse the sidebar (Ctrl+B)</source>
        <translation>收起侧边栏（Ctrl+B）</translation>
    </message>
    <message>
        <source>Menu</source>
        <translation>菜单</translation>
    </message>
</context>
<context>
    <name>Stats</name>
    <message>
        <source>none in the log</source>
        <translation>日志中没有</translation>
    </message>
    <message>
        <source>step %1</source>
        <translation>步 %1</translation>
    </message>
    <message>
        <source>%1 %</source>
        <extracomment>A change as a percentage with its sign. Chinese writes no space before the percent sign.</extracomment>
        <translation>%1%</translation>
    </message>
    <message>
        <source>Train loss</source>
        <translation>训练损失</translation>
    </message>
    <message>
        <source>since step %1</source>
        <translation>自第 %1 步起</translation>
    </message>
    <message>
        <source>%1 in 100 steps</source>
        <extracomment>%1 is a change such as −1.5 %</extracomment>
        <translation>100 步内 %1</translation>
    </message>
    <message>
        <source>The smoothed train loss against 100 steps before.</source>
        <translation>平滑后的训练损失与 100 步之前相比。</translation>
    </message>
    <message>
        <source>Eval loss</source>
        <translation>验证损失</translation>
    </message>
    <message>
        <source>The job has no validation file and no split.</source>
        <extracomment>E-EVAL</extracomment>
        <translation>此任务没有验证文件，也没有划分验证集。</translation>
    </message>
    <message>
        <source>best so far</source>
        <translation>目前最佳</translation>
    </message>
    <message>
        <source>best so far, step %1</source>
        <translation>目前最佳，步 %1</translation>
    </message>
    <message>
        <source>best %1</source>
        <comment>an eval loss</comment>
        <translation>最佳 %1</translation>
    </message>
    <message>
        <source>best %1 at %2</source>
        <comment>an eval loss, a step</comment>
        <translation>最佳 %1，步 %2</translation>
    </message>
    <message>
        <source>Best eval loss</source>
        <translation>最佳验证损失</translation>
    </message>
    <message>
        <source>Final eval loss</source>
        <translation>最终验证损失</translation>
    </message>
    <message>
        <source>Final train loss</source>
        <translation>最终训练损失</translation>
    </message>
    <message>
        <source>%1 below eval</source>
        <comment>a difference of losses</comment>
        <translation>比验证损失低 %1</translation>
    </message>
    <message>
        <source>%1 above eval</source>
        <comment>a difference of losses</comment>
        <translation>比验证损失高 %1</translation>
    </message>
    <message>
        <source>Last train loss</source>
        <translation>最后的训练损失</translation>
    </message>
    <message>
        <source>Last eval loss</source>
        <translation>最后的验证损失</translation>
    </message>
    <message>
        <source>epoch %1</source>
        <translation>第 %1 轮</translation>
    </message>
    <message>
        <source>epoch %1 of %2</source>
        <translation>第 %1 轮，共 %2 轮</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <extracomment>a step, an epoch: Step 1,488 of 2,400 · epoch 1.86 of 3</extracomment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>进度</translation>
    </message>
    <message>
        <source>no step in the log yet</source>
        <translation>日志中还没有步数</translation>
    </message>
    <message>
        <source>From the steps of the log, else from its epochs.</source>
        <translation>取自日志中的步数，没有时取轮数。</translation>
    </message>
    <message>
        <source>Ends in</source>
        <translation>预计剩余</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>未知</translation>
    </message>
    <message>
        <source>Estimated from the last 20 step times, or from the log&apos;s own estimate.</source>
        <translation>根据最近 20 步的用时估计，或取日志自身的估计。</translation>
    </message>
    <message>
        <source>Elapsed</source>
        <translation>已用时</translation>
    </message>
    <message>
        <source>%1 s per step</source>
        <translation>每步 %1 秒</translation>
    </message>
    <message>
        <source>Since the first line of the log.</source>
        <translation>从日志第一行算起。</translation>
    </message>
    <message>
        <source>Since the job was created.</source>
        <translation>从任务创建算起。</translation>
    </message>
    <message>
        <source>Tokens</source>
        <translation>Token 数</translation>
    </message>
    <message>
        <source>reported at the end</source>
        <translation>结束时给出</translation>
    </message>
    <message>
        <source>of about %1</source>
        <translation>共约 %1</translation>
    </message>
    <message>
        <source>Estimated from the log, or from an earlier job with the same file and settings.</source>
        <translation>根据日志估计，或根据使用相同文件和设置的先前任务估计。</translation>
    </message>
    <message>
        <source>billed</source>
        <translation>已计费</translation>
    </message>
    <message>
        <source>not reported</source>
        <translation>未给出</translation>
    </message>
    <message>
        <source>end not reported</source>
        <translation>未给出结束时间</translation>
    </message>
    <message>
        <source>ended today, %1</source>
        <translation>今天 %1 结束</translation>
    </message>
    <message>
        <source>ended yesterday, %1</source>
        <translation>昨天 %1 结束</translation>
    </message>
    <message>
        <source>ended %1</source>
        <comment>date and time</comment>
        <translation>%1 结束</translation>
    </message>
    <message>
        <source>Duration</source>
        <translation>时长</translation>
    </message>
    <message>
        <source>Stopped at</source>
        <translation>停止于</translation>
    </message>
    <message>
        <source>before the first step</source>
        <translation>第一步之前</translation>
    </message>
    <message>
        <source>Waiting for</source>
        <translation>已等待</translation>
    </message>
    <message>
        <source>since %1</source>
        <comment>a clock time</comment>
        <translation>自 %1 起</translation>
    </message>
    <message>
        <source>Position</source>
        <translation>排队位置</translation>
    </message>
    <message>
        <source>by creation time</source>
        <translation>按创建时间</translation>
    </message>
    <message>
        <source>Reckoned from when the waiting jobs of this connection were created.</source>
        <translation>根据此连接中等待任务的创建时间推算。</translation>
    </message>
    <message>
        <source>the service is checking the files</source>
        <translation>服务正在校验文件</translation>
    </message>
    <message>
        <source>Created</source>
        <translation>创建时间</translation>
    </message>
    <message>
        <source>No longer listed by the service</source>
        <translation>服务已不再列出</translation>
    </message>
    <message>
        <source>As of %1</source>
        <comment>a clock time</comment>
        <translation>截至 %1</translation>
    </message>
    <message>
        <source>As of %1, %2 ago</source>
        <comment>a clock time, a duration</comment>
        <translation>截至 %1（%2前）</translation>
    </message>
    <message>
        <source>From the log&apos;s first line to the end.</source>
        <translation>从日志第一行到结束。</translation>
    </message>
    <message>
        <source>From creation to the end, with the time it waited.</source>
        <translation>从创建到结束，包括等待时间。</translation>
    </message>
    <message>
        <source>Waits for a person</source>
        <comment>a paused job</comment>
        <translation>等待人工处理</translation>
    </message>
    <message>
        <source>The service&apos;s own estimate.</source>
        <translation>服务自己的估计。</translation>
    </message>
    <message>
        <source>Lines</source>
        <translation>行数</translation>
    </message>
    <message>
        <source>being read</source>
        <comment>lines of a file</comment>
        <translation>正在读取</translation>
    </message>
</context>
<context>
    <name>StatusLine</name>
    <message>
        <source>Read-only</source>
        <translation>只读模式</translation>
    </message>
    <message>
        <source>Status</source>
        <comment>accessible name of the line at the bottom</comment>
        <translation>状态</translation>
    </message>
    <message>
        <source>Tunewatch never starts, changes or cancels a job.</source>
        <translation>Tunewatch 从不启动、更改或取消任务。</translation>
    </message>
</context>
<context>
    <name>StatusText</name>
    <message>
        <source>%1 resumes in %2</source>
        <comment>connection, duration</comment>
        <translation>%1 将在 %2后恢复</translation>
    </message>
    <message>
        <source>Next try in %1</source>
        <comment>duration</comment>
        <translation>%1后重试</translation>
    </message>
    <message>
        <source>Last update %1</source>
        <comment>clock time</comment>
        <translation>上次更新 %1</translation>
    </message>
    <message>
        <source>Last update %1, next try in %2</source>
        <comment>clock time, duration</comment>
        <translation>上次更新 %1，%2后重试</translation>
    </message>
    <message>
        <source>1 connection, healthy</source>
        <translation>1 个连接，正常</translation>
    </message>
    <message>
        <source>1 connection, loading</source>
        <translation>1 个连接，正在加载</translation>
    </message>
    <message>
        <source>1 connection, paused</source>
        <translation>1 个连接，已暂停</translation>
    </message>
    <message>
        <source>1 connection, throttled</source>
        <translation>1 个连接，已限流</translation>
    </message>
    <message>
        <source>1 connection, retrying</source>
        <translation>1 个连接，正在重试</translation>
    </message>
    <message>
        <source>No connection can be reached</source>
        <translation>所有连接均无法访问</translation>
    </message>
    <message>
        <source>1 connection, needs a key</source>
        <translation>1 个连接，需要密钥</translation>
    </message>
    <message>
        <source>No connection</source>
        <translation>没有连接</translation>
    </message>
    <message>
        <source>%1 connections, all healthy</source>
        <comment>two or more</comment>
        <translation>%1 个连接，全部正常</translation>
    </message>
    <message>
        <source>%1 connections, loading</source>
        <comment>two or more</comment>
        <translation>%1 个连接，正在加载</translation>
    </message>
    <message>
        <source>%1 of %2 connections refreshing</source>
        <translation>%1 / %2 个连接在刷新</translation>
    </message>
    <message>
        <source>Updated %1 ago, next in %2</source>
        <comment>durations</comment>
        <translation>%1前更新，%2后再次更新</translation>
    </message>
    <message>
        <source>Updated %1 ago</source>
        <comment>duration</comment>
        <translation>%1前更新</translation>
    </message>
    <message>
        <source>%1: %2 of %3 job slots used</source>
        <comment>connection, number, limit</comment>
        <translation>%1：任务名额已用 %2 / %3</translation>
    </message>
</context>
<context>
    <name>StorageCard</name>
    <message>
        <source>Storage</source>
        <translation>存储</translation>
    </message>
    <message>
        <source>Keep complete logs</source>
        <translation>保留完整日志</translation>
    </message>
    <message>
        <source>While a job is open, the rest of its log is fetched in the background. Otherwise only its end and what you look at.</source>
        <translation>打开任务时，在后台获取其日志的其余部分。否则只获取末尾和正在查看的部分。</translation>
    </message>
    <message>
        <source>Room for logs</source>
        <translation>日志空间</translation>
    </message>
    <message>
        <source>Metrics and results stay. A job that you open later has its log fetched again, if the service still has it; what the service has replaced by a newer log of the job does not come back.</source>
        <translation>指标和结果会保留。以后打开任务时，如果服务仍有其日志，会重新获取；服务已用该任务的新日志替换的部分无法恢复。</translation>
    </message>
    <message>
        <source>No limit</source>
        <extracomment>as much room on the disk as the logs take</extracomment>
        <translation>不限</translation>
    </message>
    <message>
        <source>Logs that may be removed, the oldest first</source>
        <translation>可以移除的日志，最旧的在前</translation>
    </message>
    <message>
        <source>Logs take %1. Choose what may go.</source>
        <extracomment>%1: a size</extracomment>
        <translation>日志占用 %1。请选择可以移除的日志。</translation>
    </message>
    <message>
        <source>Logs take %1. When they take more than this, the oldest are offered for removal.</source>
        <translation>日志占用 %1。超过此限制时，会建议移除最旧的日志。</translation>
    </message>
    <message>
        <source>Logs take %1.</source>
        <translation>日志占用 %1。</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <extracomment>a connection&apos;s name and how much its logs take on the disk</extracomment>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>%1, %2, last fetched %3</source>
        <extracomment>a job&apos;s name, the size of its log, and the day on which its last line came here</extracomment>
        <translation>%1，%2，最近获取于 %3</translation>
    </message>
    <message numerus="yes">
        <source>Remove %n log(s) (%1)</source>
        <extracomment>%1: a size</extracomment>
        <translation>
            <numerusform>移除 %n 个日志（%1）</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StripPlot</name>
    <message>
        <source>%1, strip of the chart</source>
        <comment>name of a metric</comment>
        <translation>%1，图表分栏</translation>
    </message>
    <message>
        <source>Hide %1</source>
        <comment>name of a metric</comment>
        <translation>隐藏 %1</translation>
    </message>
    <message>
        <source>%1 at %2</source>
        <comment>a value, and the place of it on the axis</comment>
        <translation>%1（%2 处）</translation>
    </message>
    <message>
        <source>log scale</source>
        <translation>对数坐标</translation>
    </message>
    <message>
        <source>log scale, 1 value of 0 or below hidden</source>
        <translation>对数坐标，隐藏 1 个不大于 0 的值</translation>
    </message>
    <message>
        <source>log scale, %1 values of 0 or below hidden</source>
        <translation>对数坐标，隐藏 %1 个不大于 0 的值</translation>
    </message>
    <message>
        <source>linear scale, no positive values</source>
        <translation>线性坐标，没有正值</translation>
    </message>
</context>
<context>
    <name>StripStack</name>
    <message>
        <source>Strips of the chart</source>
        <translation>图表分栏</translation>
    </message>
</context>
<context>
    <name>SummaryPage</name>
    <message>
        <source>None of them reports tokens.</source>
        <translation>所选任务均未给出 Token 数。</translation>
    </message>
    <message>
        <source>%1 tokens together.</source>
        <translation>合计 Token 数：%1。</translation>
    </message>
    <message numerus="yes">
        <source>%1 tokens together, not reported by %n of them.</source>
        <translation>
            <numerusform>合计 Token 数：%1，其中 %n 个任务未给出。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n job(s) selected</source>
        <translation>
            <numerusform>已选择 %n 个任务</numerusform>
        </translation>
    </message>
    <message>
        <source>Compare %1</source>
        <comment>%1: how many jobs are chosen</comment>
        <translation>对比 %1 个</translation>
    </message>
</context>
<context>
    <name>TeachDialog</name>
    <message>
        <source>Teach a pattern</source>
        <translation>自定义解析规则</translation>
    </message>
    <message>
        <source>A regular expression that finds the values in this log. The group (?&lt;value&gt;…) is needed; (?&lt;step&gt;…), (?&lt;epoch&gt;…) and (?&lt;name&gt;…) tell more where the lines have them.</source>
        <translation>用正则表达式在此日志中提取数值。必须包含命名组 (?&lt;value&gt;…)；若日志行中有相应内容，还可使用 (?&lt;step&gt;…)、(?&lt;epoch&gt;…) 和 (?&lt;name&gt;…)。</translation>
    </message>
    <message>
        <source>What the pattern finds</source>
        <translation>表达式找到的内容</translation>
    </message>
    <message>
        <source>It is kept for jobs whose base model is not known.</source>
        <translation>将保存给基础模型未知的任务使用。</translation>
    </message>
    <message>
        <source>It is kept for all jobs of %1.</source>
        <comment>a base model</comment>
        <translation>将保存给 %1 的所有任务使用。</translation>
    </message>
    <message>
        <source>It is kept for this file.</source>
        <translation>仅保存给此文件使用。</translation>
    </message>
    <message>
        <source>Pattern</source>
        <translation>表达式</translation>
    </message>
    <message>
        <source>Name of the values</source>
        <translation>数值名称</translation>
    </message>
    <message>
        <source>Save</source>
        <comment>a pattern</comment>
        <translation>保存</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Remove</source>
        <comment>a pattern</comment>
        <translation>移除</translation>
    </message>
    <message>
        <source>The pattern has no group (?&lt;value&gt;…) that holds the number.</source>
        <translation>表达式中没有用于提取数值的命名组 (?&lt;value&gt;…)。</translation>
    </message>
    <message>
        <source>%1 at character %2</source>
        <extracomment>%1 is what is wrong with a pattern, %2 the number of the character where it was noticed</extracomment>
        <translation>%1（第 %2 个字符）</translation>
    </message>
    <message>
        <source>This pattern takes too long on these lines.</source>
        <translation>此表达式在这些行上耗时过长。</translation>
    </message>
    <message numerus="yes">
        <source>%n matches in %1 lines of this log</source>
        <translation>
            <numerusform>此日志的 %1 行中有 %n 处匹配</numerusform>
        </translation>
    </message>
    <message>
        <source>Line</source>
        <comment>of a log</comment>
        <translation>行</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>步</translation>
    </message>
    <message>
        <source>Epoch</source>
        <translation>轮</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>值</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>文本</translation>
    </message>
</context>
<context>
    <name>Text</name>
    <message>
        <source>Just now</source>
        <comment>a job was created less than a minute ago</comment>
        <translation>刚刚</translation>
    </message>
    <message>
        <source>%1 min ago</source>
        <translation>%1 分钟前</translation>
    </message>
    <message>
        <source>%1 h ago</source>
        <translation>%1 小时前</translation>
    </message>
    <message>
        <source>d MMM</source>
        <extracomment>Date format of this year&apos;s days, as in 18 Nov (see the Qt documentation of QLocale::toString)</extracomment>
        <translation>M月d日</translation>
    </message>
    <message>
        <source>d MMM yyyy</source>
        <extracomment>Date format of other years&apos; days, as in 18 Nov 2025</extracomment>
        <translation>yyyy年M月d日</translation>
    </message>
    <message>
        <source>1 epoch</source>
        <translation>1 轮</translation>
    </message>
    <message>
        <source>%1 epochs</source>
        <comment>a number above one, or a fraction</comment>
        <translation>%1 轮</translation>
    </message>
    <message>
        <source>Stopped at %1</source>
        <comment>a percentage</comment>
        <translation>停在 %1</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>运行中</translation>
    </message>
    <message>
        <source>Saving the model</source>
        <translation>正在保存模型</translation>
    </message>
    <message>
        <source>Retrying</source>
        <comment>health of a connection</comment>
        <translation>正在重试</translation>
    </message>
    <message>
        <source>Cannot be reached</source>
        <comment>health of a connection</comment>
        <translation>无法连接</translation>
    </message>
    <message>
        <source>Not trusted</source>
        <comment>health of a connection: its certificate</comment>
        <translation>不可信任</translation>
    </message>
    <message>
        <source>Key rejected</source>
        <comment>health of a connection</comment>
        <translation>密钥被拒绝</translation>
    </message>
    <message>
        <source>Not allowed</source>
        <comment>health of a connection</comment>
        <translation>无权限</translation>
    </message>
    <message>
        <source>Throttled</source>
        <comment>health of a connection</comment>
        <translation>已限流</translation>
    </message>
    <message>
        <source>Needs payment</source>
        <comment>health of a connection</comment>
        <translation>待付款</translation>
    </message>
    <message>
        <source>Pending</source>
        <translation>待启动</translation>
    </message>
    <message>
        <source>Queuing</source>
        <translation>排队中</translation>
    </message>
    <message>
        <source>Canceling</source>
        <translation>正在取消</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>已暂停</translation>
    </message>
    <message>
        <source>Succeeded</source>
        <translation>已成功</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>失败</translation>
    </message>
    <message>
        <source>Canceled</source>
        <translation>已取消</translation>
    </message>
    <message>
        <source>SFT</source>
        <comment>supervised fine-tuning</comment>
        <translation>SFT</translation>
    </message>
    <message>
        <source>SFT (LoRA)</source>
        <comment>supervised fine-tuning of an adapter</comment>
        <translation>SFT（LoRA）</translation>
    </message>
    <message>
        <source>CPT</source>
        <comment>continued pre-training</comment>
        <translation>CPT</translation>
    </message>
    <message>
        <source>DPO</source>
        <comment>direct preference optimisation</comment>
        <translation>DPO</translation>
    </message>
    <message>
        <source>DPO (LoRA)</source>
        <translation>DPO（LoRA）</translation>
    </message>
    <message>
        <source>%1 %</source>
        <extracomment>A percentage. Chinese writes no space before the sign.</extracomment>
        <translation>%1%</translation>
    </message>
    <message>
        <source>%1 s</source>
        <comment>duration</comment>
        <translation>%1 秒</translation>
    </message>
    <message>
        <source>%1 min</source>
        <comment>duration</comment>
        <translation>%1 分钟</translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <comment>duration</comment>
        <translation>%1 小时 %2 分</translation>
    </message>
    <message>
        <source>Yesterday</source>
        <translation>昨天</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>date, time of day</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>%1
The service wrote %2.</source>
        <translation>%1
服务写的是 %2。</translation>
    </message>
    <message>
        <source>%1
The service wrote %2, read as %3.</source>
        <comment>time, time, zone</comment>
        <translation>%1
服务写的是 %2，按 %3 读取。</translation>
    </message>
    <message>
        <source>Validating files</source>
        <translation>正在校验文件</translation>
    </message>
    <message>
        <source>Step %1</source>
        <translation>步 %1</translation>
    </message>
    <message>
        <source>Step %1 of %2</source>
        <translation>步 %1 / %2</translation>
    </message>
    <message>
        <source>%1 of at most %2</source>
        <comment>checkpoints</comment>
        <translation>%1，最多 %2</translation>
    </message>
    <message>
        <source>Loading</source>
        <comment>health of a connection</comment>
        <translation>正在加载</translation>
    </message>
    <message>
        <source>Healthy</source>
        <comment>health of a connection</comment>
        <translation>正常</translation>
    </message>
    <message>
        <source>1 job</source>
        <translation>1 个任务</translation>
    </message>
    <message>
        <source>%1 jobs</source>
        <translation>%1 个任务</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between facts of a row that is read aloud</comment>
        <translation>，</translation>
    </message>
    <message>
        <source>less than 1 min</source>
        <translation>不到 1 分钟</translation>
    </message>
    <message>
        <source>less than 10 min</source>
        <translation>不到 10 分钟</translation>
    </message>
    <message>
        <source>%1 h %2</source>
        <comment>hours and minutes, the beginning of a range</comment>
        <translation>%1 小时 %2 分</translation>
    </message>
    <message>
        <source>1 hour</source>
        <comment>read aloud</comment>
        <translation>1 小时</translation>
    </message>
    <message>
        <source>%1 hours</source>
        <comment>read aloud</comment>
        <translation>%1 小时</translation>
    </message>
    <message>
        <source>1 minute</source>
        <comment>read aloud</comment>
        <translation>1 分钟</translation>
    </message>
    <message>
        <source>%1 minutes</source>
        <comment>read aloud</comment>
        <translation>%1 分钟</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>hours, minutes, read aloud</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>Next in queue</source>
        <translation>排队第 1 位</translation>
    </message>
    <message>
        <source>%1st in queue</source>
        <comment>21, 31, …</comment>
        <translation>排队第 %1 位</translation>
    </message>
    <message>
        <source>%1nd in queue</source>
        <comment>2, 22, …</comment>
        <translation>排队第 %1 位</translation>
    </message>
    <message>
        <source>%1rd in queue</source>
        <comment>3, 23, …</comment>
        <translation>排队第 %1 位</translation>
    </message>
    <message>
        <source>%1th in queue</source>
        <comment>4, 5, 11, …</comment>
        <translation>排队第 %1 位</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <comment>the ends of a range of time</comment>
        <translation>%1～%2</translation>
    </message>
    <message>
        <source>less than 1 minute left</source>
        <comment>read aloud</comment>
        <translation>剩余不到 1 分钟</translation>
    </message>
    <message>
        <source>less than 10 minutes left</source>
        <comment>read aloud</comment>
        <translation>剩余不到 10 分钟</translation>
    </message>
    <message>
        <source>%1 left</source>
        <comment>time, read aloud</comment>
        <translation>剩余 %1</translation>
    </message>
    <message>
        <source>Before training</source>
        <comment>where a job stopped</comment>
        <translation>训练开始前</translation>
    </message>
    <message>
        <source>%1 min %2 s</source>
        <comment>duration</comment>
        <translation>%1 分 %2 秒</translation>
    </message>
    <message>
        <source>1000000|%1 M</source>
        <extracomment>How large numbers are put: the size of the unit, a bar, and how many of them there are: 19,500,000 is 19.5 M.</extracomment>
        <translation>10000|%1 万</translation>
    </message>
    <message>
        <source>≈ %1</source>
        <comment>an estimate</comment>
        <translation>≈ %1</translation>
    </message>
    <message>
        <source>Paused</source>
        <comment>health of a connection</comment>
        <translation>已暂停</translation>
    </message>
    <message>
        <source>%1 (service)</source>
        <extracomment>time left by the service&apos;s own estimate</extracomment>
        <translation>%1（服务）</translation>
    </message>
    <message>
        <source>the service expects %1</source>
        <comment>time left, read aloud</comment>
        <translation>服务预计%1</translation>
    </message>
</context>
<context>
    <name>Timeline</name>
    <message>
        <source>Timeline</source>
        <translation>时间线</translation>
    </message>
    <message>
        <source>%1
Read from the log.</source>
        <comment>a time</comment>
        <translation>%1
取自日志。</translation>
    </message>
    <message>
        <source>Created</source>
        <translation>创建时间</translation>
    </message>
    <message>
        <source>time not reported</source>
        <translation>未给出时间</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>运行中</translation>
    </message>
    <message>
        <source>waited %1</source>
        <comment>a duration</comment>
        <translation>等待了 %1</translation>
    </message>
    <message>
        <source>for %1</source>
        <comment>a duration up to now</comment>
        <translation>已等待 %1</translation>
    </message>
    <message>
        <source>Training done, moved for inference</source>
        <translation>训练完成，已转存用于推理</translation>
    </message>
    <message>
        <source>Checkpoint saved</source>
        <translation>检查点已保存</translation>
    </message>
    <message>
        <source>%1
Read from the events.</source>
        <comment>a time</comment>
        <translation>%1
从事件中读取。</translation>
    </message>
    <message>
        <source>%1
When it was first seen so.</source>
        <comment>a time</comment>
        <translation>%1
首次看到该状态的时间。</translation>
    </message>
    <message>
        <source>Queued</source>
        <translation>已排队</translation>
    </message>
    <message>
        <source>files checked for %1</source>
        <comment>a duration</comment>
        <translation>文件校验用时 %1</translation>
    </message>
</context>
<context>
    <name>TimelineSection</name>
    <message>
        <source>Timeline</source>
        <translation>时间线</translation>
    </message>
</context>
<context>
    <name>TopBar</name>
    <message>
        <source>Refresh</source>
        <translation>刷新</translation>
    </message>
    <message>
        <source>Ask all services now (F5)</source>
        <translation>立即询问所有服务（F5）</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>列</translation>
    </message>
    <message>
        <source>Choose columns</source>
        <translation>选择列</translation>
    </message>
    <message>
        <source>Refreshing %1…</source>
        <comment>names of connections</comment>
        <translation>正在刷新 %1…</translation>
    </message>
    <message>
        <source>More</source>
        <comment>things to do with the view</comment>
        <translation>更多</translation>
    </message>
    <message>
        <source>Compare %1</source>
        <comment>%1: how many jobs are chosen</comment>
        <translation>对比 %1 个</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>对比</translation>
    </message>
    <message>
        <source>Show the chosen jobs beside each other (Ctrl+Return)</source>
        <translation>并排显示所选任务 (Ctrl+Return)</translation>
    </message>
    <message>
        <source>Select %1 to %2 rows in the table with Ctrl or Shift, then press Compare.</source>
        <translation>用 Ctrl 或 Shift 在表格中选择 %1 至 %2 行，然后点击“对比”。</translation>
    </message>
</context>
<context>
    <name>UsageSection</name>
    <message>
        <source>Usage</source>
        <translation>用量</translation>
    </message>
</context>
<context>
    <name>ViewMenu</name>
    <message>
        <source>Rename…</source>
        <comment>a saved view</comment>
        <translation>重命名…</translation>
    </message>
    <message>
        <source>Remove…</source>
        <comment>a saved view</comment>
        <translation>移除…</translation>
    </message>
</context>
<context>
    <name>ViewNameDialog</name>
    <message>
        <source>Save as view</source>
        <translation>保存为视图</translation>
    </message>
    <message>
        <source>Rename the view</source>
        <translation>重命名视图</translation>
    </message>
    <message>
        <source>Name</source>
        <comment>of a saved view</comment>
        <translation>名称</translation>
    </message>
    <message>
        <source>Name of the view</source>
        <translation>视图名称</translation>
    </message>
    <message>
        <source>Save</source>
        <comment>a view</comment>
        <translation>保存</translation>
    </message>
    <message>
        <source>Rename</source>
        <comment>a view</comment>
        <translation>重命名</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>The view, its filters and the search are kept. It stands in the sidebar.</source>
        <translation>将保存当前视图、筛选和搜索，并显示在侧边栏中。</translation>
    </message>
    <message>
        <source>A view has this name. It is replaced.</source>
        <translation>已有同名视图，它将被替换。</translation>
    </message>
    <message>
        <source>Another view has this name.</source>
        <translation>另一个视图已使用此名称。</translation>
    </message>
    <message>
        <source>Replace</source>
        <comment>a view</comment>
        <translation>替换</translation>
    </message>
</context>
<context>
    <name>ViewRemoval</name>
    <message>
        <source>Remove view</source>
        <translation>移除视图</translation>
    </message>
    <message>
        <source>Remove the view %1?</source>
        <translation>移除视图 %1？</translation>
    </message>
    <message>
        <source>The jobs it shows stay.</source>
        <translation>其中的任务会保留。</translation>
    </message>
    <message>
        <source>Remove</source>
        <comment>a view</comment>
        <translation>移除</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
</context>
<context>
    <name>Waiting</name>
    <message>
        <source>Only one job runs at a time in this account.</source>
        <translation>此账号同一时间只运行一个任务。</translation>
    </message>
    <message>
        <source>Only one job runs at a time in this account. %1 runs now.</source>
        <comment>name of a job</comment>
        <translation>此账号同一时间只运行一个任务。当前运行 %1。</translation>
    </message>
    <message>
        <source>Only one job runs at a time in this account. %1 runs now, until about %2.</source>
        <comment>name of a job, a clock time</comment>
        <translation>此账号同一时间只运行一个任务。当前运行 %1，约到 %2。</translation>
    </message>
    <message>
        <source>The service is checking the files</source>
        <extracomment>E-PENDING</extracomment>
        <translation>服务正在检查文件</translation>
    </message>
    <message>
        <source>Training starts when that is done.</source>
        <translation>检查完成后开始训练。</translation>
    </message>
    <message>
        <source>Show %1</source>
        <extracomment>E-QUEUE: a button that opens the job of this name</extracomment>
        <translation>查看 %1</translation>
    </message>
    <message>
        <source>Waiting for its turn</source>
        <translation>正在排队</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>已暂停</translation>
    </message>
    <message>
        <source>It waits for a person; resume it in the service&apos;s console.</source>
        <translation>它在等待人工处理；请在服务的控制台中恢复。</translation>
    </message>
    <message>
        <source>The service starts it when it has room, and does not say when that will be.</source>
        <translation>服务有空位时会启动它，但不告知何时。</translation>
    </message>
</context>
<context>
    <name>WholeLineDialog</name>
    <message>
        <source>Line %1</source>
        <extracomment>%1 is a line number</extracomment>
        <translation>第 %1 行</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Find in this line</source>
        <translation>在此行中查找</translation>
    </message>
    <message>
        <source>No hits</source>
        <translation>没有匹配</translation>
    </message>
</context>
<context>
    <name>WindowActions</name>
    <message>
        <source>&amp;Add a connection…</source>
        <translation>添加连接(&amp;A)…</translation>
    </message>
    <message>
        <source>&amp;Settings</source>
        <translation>设置(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Refresh</source>
        <translation>刷新(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>退出(&amp;Q)</translation>
    </message>
    <message>
        <source>&amp;Search jobs</source>
        <translation>搜索任务(&amp;S)</translation>
    </message>
    <message>
        <source>Re&amp;name…</source>
        <translation>重命名(&amp;N)…</translation>
    </message>
    <message>
        <source>&amp;Pin</source>
        <translation>置顶(&amp;P)</translation>
    </message>
    <message>
        <source>Copy &amp;job ID</source>
        <translation>复制任务 ID(&amp;J)</translation>
    </message>
    <message>
        <source>Copy fine-tuned &amp;model</source>
        <translation>复制微调后的模型(&amp;M)</translation>
    </message>
    <message>
        <source>Show &amp;raw JSON</source>
        <translation>显示原始 JSON(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Search the log</source>
        <translation>搜索日志(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Next hit</source>
        <translation>下一个匹配(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Previous hit</source>
        <translation>上一个匹配(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Go to line…</source>
        <translation>转到行(&amp;G)…</translation>
    </message>
    <message>
        <source>&amp;Follow</source>
        <translation>跟随(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Monitor</source>
        <translation>监控(&amp;M)</translation>
    </message>
    <message>
        <source>&amp;Overview</source>
        <translation>概览(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Log</source>
        <translation>日志(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Raw JSON</source>
        <translation>原始 JSON(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Expand the log or the chart</source>
        <translation>展开日志或图表(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;Sidebar</source>
        <translation>侧边栏(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Info panel</source>
        <translation>信息面板(&amp;I)</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>后退(&amp;B)</translation>
    </message>
    <message>
        <source>&amp;Forward</source>
        <translation>前进(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Previous job</source>
        <translation>上一个任务(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Next job</source>
        <translation>下一个任务(&amp;N)</translation>
    </message>
    <message>
        <source>Ne&amp;xt pane</source>
        <translation>下一个窗格(&amp;X)</translation>
    </message>
    <message>
        <source>Pre&amp;vious pane</source>
        <translation>上一个窗格(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;Keyboard shortcuts</source>
        <translation>键盘快捷键(&amp;K)</translation>
    </message>
    <message>
        <source>&amp;About Tunewatch</source>
        <translation>关于 Tunewatch(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>文件(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Job</source>
        <translation>任务(&amp;J)</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>视图(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;Go</source>
        <translation>转到(&amp;G)</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>帮助(&amp;H)</translation>
    </message>
    <message>
        <source>In the log</source>
        <translation>在日志中</translation>
    </message>
    <message>
        <source>Follow the end</source>
        <translation>跟随末尾</translation>
    </message>
    <message>
        <source>Next, previous error</source>
        <translation>下一个、上一个错误</translation>
    </message>
    <message>
        <source>Next, previous metric line</source>
        <translation>下一个、上一个指标行</translation>
    </message>
    <message>
        <source>Mark the line</source>
        <translation>标记此行</translation>
    </message>
    <message>
        <source>Previous, next mark</source>
        <translation>上一个、下一个标记</translation>
    </message>
    <message>
        <source>Copy with line numbers</source>
        <translation>连同行号复制</translation>
    </message>
    <message>
        <source>In the chart</source>
        <translation>在图表中</translation>
    </message>
    <message>
        <source>Previous, next logged step</source>
        <translation>上一个、下一个记录的步</translation>
    </message>
    <message>
        <source>Previous, next eval</source>
        <translation>上一次、下一次验证</translation>
    </message>
    <message>
        <source>Pin, and show the log line</source>
        <translation>固定，并显示日志行</translation>
    </message>
    <message>
        <source>Unpin</source>
        <translation>取消固定</translation>
    </message>
    <message>
        <source>Zoom in, out, whole run</source>
        <translation>放大、缩小、显示整个运行过程</translation>
    </message>
    <message>
        <source>Sa&amp;ve as view…</source>
        <translation>保存为视图(&amp;V)…</translation>
    </message>
    <message>
        <source>&amp;Open job by ID…</source>
        <translation>按 ID 打开任务(&amp;O)…</translation>
    </message>
    <message>
        <source>Save as a file</source>
        <translation>保存为文件</translation>
    </message>
    <message>
        <source>Wrap long lines</source>
        <translation>长行自动换行</translation>
    </message>
    <message>
        <source>Smaller, larger text</source>
        <translation>缩小、放大文字</translation>
    </message>
    <message>
        <source>Open &amp;log file…</source>
        <translation>打开日志文件(&amp;L)…</translation>
    </message>
    <message>
        <source>&amp;Compare</source>
        <translation>对比(&amp;C)</translation>
    </message>
    <message>
        <source>First, last logged step</source>
        <translation>第一个、最后一个记录步</translation>
    </message>
    <message>
        <source>Logarithmic scale, of a strip its own</source>
        <translation>对数坐标（分栏各自独立）</translation>
    </message>
    <message>
        <source>Hide the strip</source>
        <translation>隐藏分栏</translation>
    </message>
</context>
<context>
    <name>ZoneBox</name>
    <message>
        <source>Time zone</source>
        <translation>时区</translation>
    </message>
    <message>
        <source>This computer&apos;s (%1)</source>
        <extracomment>%1: id of a time zone</extracomment>
        <translation>此电脑的时区（%1）</translation>
    </message>
    <message>
        <source>Model Studio&apos;s (%1)</source>
        <extracomment>%1: id of a time zone</extracomment>
        <translation>百炼的时区（%1）</translation>
    </message>
</context>
</TS>
